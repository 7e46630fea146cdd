import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFields } from '@/lib/content/check-fields';
import { decodeText } from '@/lib/content/decode-text';
import { DOCUMENT_KINDS, type KindName } from '@/lib/content/document-kinds';
import { parseSource } from '@/lib/content/parse-source';
import { VALID_CONTENT } from '@/tests/support/content';

const encode = (text: string) => new TextEncoder().encode(text);

describe('a text file', () => {
  test('reads the same with Unix, Windows and old Mac line ends and with a byte order mark', () => {
    for (const written of ['a\nb', 'a\r\nb', 'a\rb', '\uFEFFa\r\nb']) {
      expect(decodeText(encode(written))).toEqual({ text: 'a\nb' });
    }
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFFa', 'utf16le'), 1],
    ['Latin-1', Buffer.from('a\nb\xe9', 'latin1'), 2],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 1],
    ['a NUL', Buffer.from('a\nb\nc\0'), 3],
  ])('that is no UTF-8 text is refused on its line: %s', (_, bytes, line) => {
    expect(decodeText(bytes)).toMatchObject({ text: null, line });
  });
});

describe('a document', () => {
  const text = '---\nname: A\nspecs:\n  - name: B\n    value: 1\n  - name: C\n---\n\nBody\n';
  const { document } = parseSource('product', 'products/some-lamp.mdx', text);

  test.each([
    ['a field', ['name'], 2],
    ['a list', ['specs'], 3],
    ['an entry', ['specs', 1], 6],
    ['a nested field', ['specs', 0, 'value'], 5],
    ['a missing nested field, on its entry', ['specs', 1, 'value'], 6],
    ['a missing field, on the first line', ['brand'], 1],
  ])('knows the line of %s', (_, path, line) => {
    expect(document.lineOf(path)).toBe(line);
  });

  test('keeps its body on the lines of the file', () => {
    expect(document.body?.split('\n')[8]).toBe('Body');
  });

  test('takes its slug from the file name, or from its own field', () => {
    expect(document.slug).toBe('some-lamp');
    expect(parseSource('page', 'pages/a.mdx', '---\nslug: b\n---\n').document.slug).toBe('b');
  });

  test('needs a file name that is a slug where it has no field', () => {
    expect(parseSource('page', 'pages/My Page.mdx', '---\n---\n').faults[0]).toMatchObject({
      field: 'slug',
      remedy: expect.stringContaining('Rename the file'),
    });
  });

  test.each([
    ['a script', '---js\nmodule.exports = {}\n---\n'],
    ['four dashes', '----\nname: A\n----\n'],
    ['words behind the dashes that end it', '---\nname: A\n---name: B\n---\n'],
    ['nothing', ''],
  ])('does not take %s for front matter', (_, spoilt) => {
    const parsed = parseSource('page', 'pages/a.mdx', spoilt);
    expect(parsed.document.isReadable).toBe(false);
    expect(parsed.faults).toMatchObject([{ field: 'front matter' }]);
  });
});

test('a bomb of aliases is a fault, not the end of the memory', () => {
  const levels = Array.from({ length: 30 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
  );
  const { document, faults } = parseSource(
    'page',
    'pages/a.mdx',
    `---\n${levels.join('\n')}\n---\n`,
  );
  expect(document.isReadable).toBe(false);
  expect(faults).toHaveLength(1);
});

test('whatever stands in a file, parsing and checking it ends in faults', () => {
  const kinds = Object.keys(DOCUMENT_KINDS) as KindName[];
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'ab: -[]{}"\'|>&*!#?%,\t') }),
    fc.constantFrom('---', 'name: x', 'picks:', '  - product: a', 'scores: {a: 1}', '<<: *a'),
    fc.constantFrom('__proto__: {a: 1}', 'constructor: 1', 'pros: [a]', 'rubric: [1]', 'url: x'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.array(line, { maxLength: 12 }), (kind, lines) => {
      const text = ['---', ...lines, '---', 'Body'].join('\n');
      const { document, faults } = parseSource(kind, 'pages/a.mdx', text);
      const all = [...faults, ...checkFields(document)];
      expect(all.length).toBeGreaterThan(0);
      for (const fault of all) expect(fault.line).toBeLessThanOrEqual(lines.length + 3);
    }),
    { numRuns: 500 },
  );
});

test('whatever single value is changed, the check names a field on a line of the file', () => {
  const text = VALID_CONTENT['products/alpha.mdx'] ?? '';
  const values = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const { document } = parseSource('product', 'products/alpha.mdx', text);
  const fields = Object.keys(document.data);
  fc.assert(
    fc.property(fc.constantFrom(...fields), values, (field, value) => {
      const changed = { ...document, data: { ...document.data, [field]: value } };
      for (const fault of checkFields(changed)) {
        expect(fault.line).toBe(document.lineOf([field]));
        expect(fault.field.split('.')[0]).toBe(fault.field.startsWith('pros') ? 'pros' : field);
      }
    }),
  );
});
