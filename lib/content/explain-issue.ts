import type { z } from 'zod';
import { valueAt } from './contents';
import { expectedValue, type SchemaNode, schemaAt } from './describe-schema';
import { suggestNearest } from './suggest-nearest';

type Issue = z.core.$ZodIssue;

interface Explained {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}

interface Written {
  readonly data: unknown;
  readonly schema: SchemaNode;
  /** The value as it is written in the file. */
  readonly source: string | undefined;
}

function quote(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return 'a group of fields';
}

/** "Give a number from 0 to 10: score for each criterion." */
function give(node: SchemaNode | undefined): string {
  if (!node) return 'See docs/content.md for what belongs here.';
  const meaning = node.description ? ` (${node.description})` : '';
  return `Give ${expectedValue(node)}${meaning}.`;
}

function wrongType(value: unknown, node: SchemaNode | undefined, source: string | undefined) {
  if (value === undefined) return { message: 'is missing', remedy: `Add it. ${give(node)}` };
  if (value === null) return { message: 'is empty', remedy: give(node) };
  const wantsText = node?.type === 'string';
  if (wantsText && (typeof value === 'number' || typeof value === 'boolean')) {
    return {
      message: `is ${kindOf(value)}, not text`,
      remedy: `Write it in quotes: "${source ?? value}".`,
    };
  }
  const wantsNumber = node?.type === 'number' || node?.type === 'integer';
  if (wantsNumber && typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) {
    return {
      message: `is text, not a number: ${quote(value)}`,
      remedy: `Write it without quotes: ${value.trim()}.`,
    };
  }
  if (wantsNumber && typeof value === 'number') {
    return { message: `is ${value}, not ${expectedValue(node)}`, remedy: give(node) };
  }
  return { message: `is ${kindOf(value)}`, remedy: give(node) };
}

function wrongSize(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, value: unknown) {
  const isBig = issue.code === 'too_big';
  const limit = Number(isBig ? issue.maximum : issue.minimum);
  if (typeof value === 'string') {
    const length = value.trim().length;
    if (length === 0) return 'is empty';
    return `is ${length} characters long, ${isBig ? 'more' : 'fewer'} than ${limit}`;
  }
  if (Array.isArray(value)) {
    const entries = value.length === 1 ? '1 entry' : `${value.length} entries`;
    return `has ${entries}, ${isBig ? 'more' : 'fewer'} than ${limit}`;
  }
  return `${quote(value)} is ${isBig ? 'more' : 'less'} than ${limit}`;
}

function wrongChoice(value: unknown, choices: readonly unknown[], node: SchemaNode | undefined) {
  const names = choices.map(String);
  const near = typeof value === 'string' ? suggestNearest(value, names) : undefined;
  const list = `One of: ${names.join(', ')}.`;
  if (value === undefined || value === null) {
    const { message } = wrongType(value, node, undefined);
    const meaning = node?.description ? `Add it (${node.description}). ` : '';
    return { message, remedy: meaning + list };
  }
  return {
    message: `${quote(value)} is not one of the choices`,
    remedy: near ? `Did you mean ${near}? ${list}` : list,
  };
}

function unknownField(key: string, node: SchemaNode | undefined) {
  const known = Object.keys(node?.properties ?? {});
  const near = suggestNearest(key, known);
  return {
    message: 'is not a field that is known here',
    remedy: near
      ? `Did you mean ${near}? Else remove it.`
      : `Remove it. Known here: ${known.join(', ')}.`,
  };
}

function unknownKey(key: string, choices: readonly unknown[]) {
  const near = suggestNearest(key, choices.map(String));
  return {
    message: 'is not one of the choices',
    remedy: `${near ? `Did you mean ${near}? ` : ''}One of: ${choices.join(', ')}.`,
  };
}

function keyChoices(node: SchemaNode | undefined): readonly unknown[] | undefined {
  return (node as { propertyNames?: SchemaNode } | undefined)?.propertyNames?.enum;
}

/** Zod's issue in the words of the person who wrote the file: what is wrong, and how to mend it. */
export function explainIssue(issue: Issue, written: Written): readonly Explained[] {
  const { path } = issue;
  const value = valueAt(written.data, path);
  const node = schemaAt(written.schema, path, written.data);
  const at = (fault: Omit<Explained, 'path'>): Explained[] => [{ path, ...fault }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const choices = keyChoices(node);
      return issue.keys.map((key) => ({
        path: [...path, key],
        ...(choices ? unknownKey(key, choices) : unknownField(key, node)),
      }));
    }
    case 'invalid_type':
      return at(wrongType(value, node, written.source));
    case 'too_big':
    case 'too_small':
      return at({ message: wrongSize(issue, value), remedy: give(node) });
    case 'invalid_value':
      return at(wrongChoice(value, issue.values, node));
    case 'invalid_union':
      return at(wrongChoice(value, (issue as { options?: unknown[] }).options ?? [], node));
    case 'not_multiple_of':
      return at({
        message: `${quote(value)} is not a multiple of ${issue.divisor}`,
        remedy: `Round it. ${give(node)}`,
      });
    case 'invalid_key': {
      const key = String(path.at(-1));
      const inner = issue.issues[0];
      return at({
        message: `${quote(key)} ${inner?.message ?? 'cannot stand here'}`,
        remedy: remedyOf(inner) ?? give(node),
      });
    }
    default: {
      const shown = typeof value === 'string' || typeof value === 'number' ? quote(value) : '';
      const message =
        issue.code === 'custom' || issue.code === 'invalid_format' ? plain(issue) : '';
      return at({
        message: `${shown} ${message || 'cannot be read'}`.trim(),
        remedy: remedyOf(issue) ?? give(node),
      });
    }
  }
}

/** Our own messages begin with a verb; Zod's do not and say little to an editor. */
function plain(issue: Issue): string {
  return /^(?:is|has|hold|belongs|forwards|stands|goe?s?) /.test(issue.message)
    ? issue.message
    : 'does not fit';
}

function remedyOf(issue: Issue | undefined): string | undefined {
  const params = issue && 'params' in issue ? issue.params : undefined;
  return typeof params?.remedy === 'string' ? params.remedy : undefined;
}
