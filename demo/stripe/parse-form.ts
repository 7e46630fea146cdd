import { Refusal } from './refusal';

/** A tree of names and texts; lists are still nodes whose names are numbers. */
export interface FormTree {
  [name: string]: string | FormTree;
}

const DEEPEST = 8;
const KEY = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/** Without a prototype, so that a field named `__proto__` is a field. */
const emptyNode = (): FormTree => Object.create(null) as FormTree;

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Refusal({ message: `Invalid URL encoding: ${text.slice(0, 40)}` });
  }
}

function namesOf(key: string): string[] {
  const [, first = '', rest = ''] = KEY.exec(key) ?? [];
  const names = [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, name = '']) => name)];
  if (!first || names.length > DEEPEST) {
    throw new Refusal({ message: `Invalid parameter name: ${key.slice(0, 80)}` });
  }
  return names;
}

/** Goes to the node that the names lead to; an empty name is the next number of a list. */
function place(root: FormTree, names: readonly string[], value: string, key: string): void {
  let node = root;
  names.forEach((written, depth) => {
    const name = written === '' ? String(Object.keys(node).length) : written;
    const isLast = depth === names.length - 1;
    const known = node[name];
    if (known !== undefined && (isLast || typeof known === 'string')) {
      throw new Refusal({ message: `The parameter is given twice: ${key}`, param: key });
    }
    const next = known ?? emptyNode();
    node[name] = isLast ? value : next;
    node = next as FormTree;
  });
}

/**
 * Reads a body or a query as Stripe takes it: `a[b][0][c]=1`, `expand[]=x`.
 * @throws Refusal for broken encoding, a broken name, and a name that is given twice.
 */
export function parseForm(text: string): FormTree {
  const root = emptyNode();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const key = decode(cut < 0 ? pair : pair.slice(0, cut));
    place(root, namesOf(key), cut < 0 ? '' : decode(pair.slice(cut + 1)), key);
  }
  return root;
}
