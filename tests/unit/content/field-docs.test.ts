import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { DOCUMENT_KINDS } from '@/lib/content/document-kinds';
import { HTML_ELEMENTS } from '@/lib/content/html-elements';
import { describeFields } from '@/tests/support/describe-fields';

const DOCS = path.resolve(import.meta.dirname, '../../../docs');

test('the reference of fields says what the schemas ask for', async () => {
  await expect(describeFields()).toMatchFileSnapshot(path.join(DOCS, 'content-fields.md'));
});

test('the guide for writers names every HTML element that may stand in MDX', async () => {
  const guide = await readFile(path.join(DOCS, 'content.md'), 'utf8');
  for (const name of Object.keys(HTML_ELEMENTS)) expect(guide).toContain(`\`${name}\``);
});

test.each(['content.md', 'browse.md', 'search.md', 'shop.md'])(
  'every example of fields in %s is one that the schemas accept',
  async (name) => {
    const guide = await readFile(path.join(DOCS, name), 'utf8');
    const examples = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text);
    const shapes = Object.values(DOCUMENT_KINDS)
      .flatMap(({ schema }): readonly z.ZodType[] =>
        'options' in schema ? schema.options : [schema],
      )
      .flatMap((schema) =>
        schema instanceof z.ZodObject ? [schema.shape as Readonly<Record<string, z.ZodType>>] : [],
      );
    expect(examples.length).toBeGreaterThan(0);
    for (const [name, value] of examples.flatMap((text) => Object.entries(parse(text)))) {
      const schemas = shapes.flatMap((shape) => shape[name] ?? []);
      const results = schemas.map((schema) => schema.safeParse(value));
      // Rows of a table are too few in an example that shows one or two.
      const issues = results.map(({ error }) =>
        (error?.issues ?? []).filter(({ code, path: at }) => code !== 'too_small' || at.length > 0),
      );
      expect(issues, `${name}: ${JSON.stringify(value)}`).toContainEqual([]);
    }
  },
);
