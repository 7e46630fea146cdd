import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const READER = 'lib/platform/env.ts';
const MODULES = new Set(['process', 'node:process']);
const GLOBALS = new Set(['globalThis', 'global', 'window', 'self']);

/** An import may take `process` whole under its own name, or named members other than `env`. */
function isHiddenImport(node) {
  if (!MODULES.has(node.moduleSpecifier?.text)) return false;
  const clause = node.importClause;
  if (!clause) return ts.isExportDeclaration(node);
  if (clause.name && clause.name.text !== 'process') return true;
  const bindings = clause.namedBindings;
  if (!bindings) return false;
  if (ts.isNamespaceImport(bindings)) return true;
  return bindings.elements.some((element) =>
    ['env', 'default'].includes((element.propertyName ?? element.name).text),
  );
}

/** Whether a node names the process object, as `process` or `globalThis.process`. */
function isProcess(node) {
  if (ts.isIdentifier(node)) return node.text === 'process' && !isLabel(node);
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'process' &&
    ts.isIdentifier(node.expression) &&
    GLOBALS.has(node.expression.text)
  );
}

/** A name that only labels something: a property, an import, a key, a member. */
function isLabel(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isImportClause(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isTypeNode(parent) ||
    ts.isTypeElement(parent) ||
    ts.isClassElement(parent) ||
    ts.isQualifiedName(parent)
  );
}

/** `process.env.NEXT_…` is no setting: Next puts a constant in its place when it builds. */
function isSetByNext(env) {
  return ts.isPropertyAccessExpression(env.parent) && env.parent.name.text.startsWith('NEXT_');
}

/** Anything but `process.<member other than env>` reads the environment or hands it on. */
function isHiddenUse(node) {
  if (!isProcess(node)) return false;
  const { parent } = node;
  if (ts.isTypeOfExpression(parent)) return false;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.expression === node;
  return !isMember || (parent.name.text === 'env' && !isSetByNext(parent));
}

function faultsIn(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const faults = [];
  const visit = (node) => {
    const isHidden =
      ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && isHiddenImport(node)) ||
      isHiddenUse(node);
    if (isHidden) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      faults.push(`${file}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function filesOf(root, entry) {
  const full = path.join(root, entry);
  if (!statSync(full).isDirectory()) return [entry];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(ts|tsx|mts|js|jsx|mjs)$/.test(item.name))
    .map((item) => path.relative(root, path.join(item.parentPath, item.name)));
}

/**
 * Places, as `file:line`, where the given files and folders read the environment in any form:
 * directly, by destructuring, under another name or through an import. lib/platform/env.ts may.
 */
export function findEnvReads(root, entries) {
  return entries
    .flatMap((entry) => filesOf(root, entry))
    .filter((file) => file !== READER)
    .flatMap((file) => faultsIn(file, readFileSync(path.join(root, file), 'utf8')));
}
