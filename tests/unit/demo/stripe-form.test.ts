import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FormTree, parseForm } from '@/demo/stripe/parse-form';
import { Refusal } from '@/demo/stripe/refusal';

/** As the SDK writes parameters. */
function write(value: unknown, key = ''): string {
  if (typeof value !== 'object' || value === null) {
    return `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`;
  }
  return Object.entries(value)
    .map(([name, part]) => write(part, key ? `${key}[${name}]` : name))
    .join('&');
}

/** As it is read: texts, and lists as numbered names. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

const name = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !/[[\]]/.test(text));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(name, tie('tree'), { minKeys: 1, maxKeys: 3 }),
  ),
}));
const params = fc.dictionary(name, tree, { maxKeys: 4 });

const withPrototype = (node: FormTree): unknown =>
  Object.fromEntries(
    Object.entries(node).map(([key, part]) => [
      key,
      typeof part === 'string' ? part : withPrototype(part),
    ]),
  );

test('what is written as the SDK writes it is read as it was', () => {
  fc.assert(
    fc.property(params, (given) => {
      expect(withPrototype(parseForm(write(given)))).toEqual(plain(given));
    }),
  );
});

test('whatever is sent is read or refused, and never anything else', () => {
  const noise = fc.string({ unit: fc.constantFrom('a', '[', ']', '=', '&', '%', '0', '+', 'é') });
  fc.assert(
    fc.property(noise, (text) => {
      try {
        parseForm(text);
      } catch (fault) {
        expect(fault).toBeInstanceOf(Refusal);
      }
    }),
  );
});

test('a field named after a prototype is a field', () => {
  const form = parseForm('__proto__[a]=1&constructor=2');
  expect(Object.keys(form)).toEqual(['__proto__', 'constructor']);
  expect({}).not.toHaveProperty('a');
});

test('entries without a number are numbered in turn', () => {
  expect(withPrototype(parseForm('expand[]=a&expand[]=b'))).toEqual({ expand: { 0: 'a', 1: 'b' } });
});
