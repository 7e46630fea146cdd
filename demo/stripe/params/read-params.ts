import type { z } from 'zod';
import type { FormTree } from '../parse-form';
import { Refusal } from '../refusal';
import type { CodedIssue } from './fields';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** As Stripe writes where a parameter stands: `line_items[0][price]`. */
const written = (path: Path) =>
  path.map((name, depth) => (depth === 0 ? String(name) : `[${String(name)}]`)).join('');

function valueAt(form: FormTree, path: Path): unknown {
  let value: unknown = form;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[name];
  }
  return value;
}

/** The fault that a person can act on: of several forms, that of the one that was meant. */
function deepest(issue: Issue, path: Path = []): { issue: Issue; path: Path } {
  const here = [...path, ...issue.path];
  if (issue.code !== 'invalid_union') return { issue, path: here };
  const branches = issue.errors.flat();
  const isForm = ({ code }: Issue) => code === 'invalid_type' || code === 'invalid_value';
  const meant = branches.find((one) => !isForm(one)) ?? branches.at(-1);
  return meant ? deepest(meant, here) : { issue, path: here };
}

function explain(first: Issue, form: FormTree): Refusal {
  const { issue, path } = deepest(first);
  if (issue.code === 'unrecognized_keys') {
    const param = written([...path, issue.keys[0] ?? '']);
    const message = `Received unknown parameter: ${param}`;
    return new Refusal({ code: 'parameter_unknown', message, param });
  }
  const param = written(path);
  if (valueAt(form, path) === undefined) {
    const message = `Missing required param: ${param}.`;
    return new Refusal({ code: 'parameter_missing', message, param });
  }
  const isShape = issue.code === 'invalid_type' && issue.expected !== 'array';
  const message = isShape ? `Invalid ${issue.expected}` : issue.message;
  const code = (issue as CodedIssue).params?.code;
  return new Refusal({ code, message: `${message} (${param})`, param });
}

/**
 * The parameters of a request by its schema.
 * @throws Refusal naming the first parameter at fault: unknown, missing or ill-typed.
 */
export function readParams<S extends z.ZodType>(schema: S, form: FormTree): z.output<S> {
  const result = schema.safeParse(form);
  if (result.success) return result.data;
  // The real API looks for unknown parameters first.
  const { issues } = result.error;
  const [first] = [...issues].sort(
    (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
  );
  throw explain(first as Issue, form);
}
