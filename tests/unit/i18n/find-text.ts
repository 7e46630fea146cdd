import ts from 'typescript';

/** Attributes and fields whose value readers see or hear. */
const READ = new Set(
  'alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext ariaLabel'
    .concat(' caption description heading innerText label lead placeholder summary text')
    .concat(' textContent title')
    .split(' '),
);
/** Attributes whose value machines read, though it may look like prose. */
const TECHNICAL = new Set(
  'accept allow as autoComplete charSet class className clipPath clipRule content d fill fontFamily'
    .concat(' href htmlFor id media method name overflow points preserveAspectRatio rel role sizes')
    .concat(' src srcSet strokeLinecap strokeLinejoin style transform type viewBox xmlns')
    .split(' '),
);
const LOOKS_LIKE_PROSE = /^\s*\p{Lu}|\p{L}\s+\p{L}/u;

const hasLetters = (text: string) => /\p{L}/u.test(text.replace(/&\w+;/g, ''));
const isProse = (text: string) => LOOKS_LIKE_PROSE.test(text);

/** The literal texts that an expression can come out as, without those of calls inside it. */
function literals(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => span.literal.text);
    const inner = node.templateSpans.flatMap((span) => literals(span.expression));
    return [node.head.text, ...parts, ...inner];
  }
  if (ts.isConditionalExpression(node)) {
    return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  }
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isBinaryExpression(node)) {
    const isValue = node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken;
    return [...(isValue ? literals(node.left) : []), ...literals(node.right)];
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literals);
  return [];
}

function attributeTexts(node: ts.JsxAttribute): string[] {
  const name = node.name.getText();
  const { initializer } = node;
  const value =
    initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  const texts = literals(value as ts.Expression | undefined);
  if (READ.has(name)) return texts.filter(hasLetters);
  const isTechnical = TECHNICAL.has(name) || /^(?:data|aria)-|ClassName$/.test(name);
  return isTechnical ? [] : texts.filter(isProse);
}

function isRead(name: ts.Node): boolean {
  return READ.has(ts.isStringLiteralLike(name) ? name.text : name.getText());
}

/** Texts that a node itself puts before readers. */
function textsAt(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text.trim()].filter(hasLetters);
  if (ts.isJsxAttribute(node)) return attributeTexts(node);
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
    return literals(node.expression).filter(hasLetters);
  }
  if (ts.isPropertyAssignment(node) && isRead(node.name)) {
    // A single small word is the name of something.
    return literals(node.initializer).filter(isProse);
  }
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    isRead(node.left.name)
  ) {
    return literals(node.right).filter(hasLetters);
  }
  if (ts.isCallExpression(node) && /\.setAttribute$/.test(node.expression.getText())) {
    const [name, value] = node.arguments;
    return name && isRead(name) ? literals(value).filter(hasLetters) : [];
  }
  return [];
}

/**
 * Texts for readers that a source file holds itself instead of taking them from the catalogue, as
 * `line: text`.
 */
export function findText(file: string, source: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    for (const text of textsAt(node))
      found.push(`${line + 1}: ${text.replace(/\s+/g, ' ').trim()}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
