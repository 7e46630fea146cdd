import { compile } from '@mdx-js/mdx';
import rehypeSlug from 'rehype-slug';
import { expect, it } from 'vitest';
import { bodyHeadings } from '@/lib/content/body-headings';
import { allGuides, allProducts } from '@/lib/content/library';
import { readText } from '@/lib/content/read-text';

const TRICKY = `## Plain words

### Plain words

## Plain words

Text with ## inside.

\`\`\`md
## in a code block
\`\`\`

## With *stress*, \`code\` and [a link](/somewhere) ##

## 10 % & “quotes” – snake_case_name

# First rank
`;

/** Fragments of the second rank as the page's own compiler gives them. */
async function compiledIds(markdown: string): Promise<string[]> {
  const code = String(await compile(markdown, { rehypePlugins: [rehypeSlug] }));
  return [...code.matchAll(/_components\.h2, \{\s*id: "([^"]*)"/g)].map(([, id = '']) => id);
}

it.each([
  ['tricky headings', TRICKY],
  ...allGuides().map(({ slug }) => [slug, readText('guide', slug).bodyRaw]),
  ...allProducts().map(({ slug }) => [slug, readText('product', slug).bodyRaw]),
])('jump links lead to the fragments that the page has: %s', async (_name, markdown = '') => {
  const ids = await compiledIds(markdown);
  expect(ids.length).toBeGreaterThan(0);
  expect(bodyHeadings(markdown).map(({ id }) => id)).toEqual(ids);
});

it('names a section by its words, without the marks of Markdown', () => {
  expect(bodyHeadings(TRICKY).map(({ name }) => name)).toEqual([
    'Plain words',
    'Plain words',
    'With stress, code and a link',
    '10 % & “quotes” – snake_case_name',
  ]);
});
