import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
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
