import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';
import type { MdxFault } from '@/lib/content/mdx-fault';
import type { MdxNode } from '@/lib/content/mdx-tree';
import { findMdxFaults, refuseMdx } from '@/lib/content/refuse-mdx';

const LAMP_SHOP = {
  ...MerchantSchema.parse({
    programme: 'direct',
    name: 'Lamp Shop',
    hosts: ['lampshop.example'],
    sponsored: false,
  }),
  slug: 'lampshop',
};

async function faultsOf(mdx: string): Promise<MdxFault[]> {
  let faults: MdxFault[] = [];
  const find = () => (tree: MdxNode) => {
    faults = findMdxFaults(tree, [LAMP_SHOP]);
  };
  await compile(mdx, { remarkPlugins: [remarkGfm, find] });
  return faults;
}

describe('MDX may hold', () => {
  test.each([
    ['Markdown', '## Two\n\n### Three\n\n**b** `c` ~~d~~\n\n- e\n\n| f |\n| - |\n| g |'],
    ['footnotes', 'Text.[^1]\n\n[^1]: Note.'],
    ['text in braces', '{"text"} {`template`} {12} {-1.5} {true} {null} {["a", ["b"]]}'],
    ['comments', 'Text {/* a comment */}\n\n{/* another */}'],
    ['braces and signs that are escaped', 'Less \\< more \\{ and 3 < 4'],
    ['components with literal attributes', '<Pick product="alpha" />\n\n<Pick product={"beta"} />'],
    [
      'all components',
      '<TopPicks list="a" />\n\n<ProsCons product="a" />\n\n<Specs product="a" />',
    ],
    ['a comparison of two to five products', '<Compare products="a, b,c" />'],
    [
      'a buy link in a sentence',
      'Buy <BuyLink product="a">it **now**</BuyLink>, or <BuyLink product="a" merchant="m" />.',
    ],
    [
      'a few HTML elements',
      'H<sub>2</sub>O <abbr title="x">y</abbr><br/>\n\n<details open>\n<summary>More</summary>\n\nText\n\n</details>',
    ],
    [
      'links to pages, fragments, mail and other sites',
      '[a](/reviews/x#y) [b](#z) [c](mailto:a@b.example) [d](https://other.example/)',
    ],
    ['links by reference', '[a][b]\n\n[b]: https://other.example/'],
    ['pictures of ours', '![A lamp](/pictures/lamp.svg)'],
    ['photographs of ours', '![A lamp](/pictures/desk/lamp.jpg)'],
  ])('%s', async (_, mdx) => {
    expect(await faultsOf(mdx)).toEqual([]);
  });
});

describe('MDX may not hold', () => {
  const code = { field: 'body', message: 'holds code in braces' };
  const esm = { field: 'body', message: 'holds an import or an export' };
  const unsafe = { message: expect.stringContaining('no safe address') };
  const shop = { remedy: expect.stringContaining('<BuyLink product=') };
  test.each([
    ['an import', 'import x from "node:fs"', esm],
    ['an export', 'export const x = 1', esm],
    ['a layout', 'export default () => null', esm],
    ['a variable', '{process}', code],
    ['arithmetic', '{1 + 1}', code],
    ['a call', 'a {alert(1)} b', code],
    ['a template with an expression', `{\`a\${location}\`}`, code],
    ['a regular expression', '{/a/}', code],
    ['a big integer', '{1n}', code],
    ['an element in braces', '{<b>x</b>}', code],
    ['a list with code', '{[1, x]}', code],
    ['a list with a spread', '{[...x]}', code],
    ['a function', '{() => 1}', code],
    ['a group of fields as text', '{({a: 1})}', code],
    ['code in an attribute', '<Pick product={x} />', { field: '<Pick product>' }],
    ['code in a group in an attribute', '<Pick product={{a: x}} />', { field: '<Pick product>' }],
    ['a computed key', '<Pick product={{["a"]: 1}} />', { field: '<Pick product>' }],
    ['a getter', '<Pick product={{get a() {}}} />', { field: '<Pick product>' }],
    ['a prototype', '<Pick product={{__proto__: null}} />', { field: '<Pick product>' }],
    ['attributes out of braces', '<Pick {...{product: "x"}} />', { field: '<Pick>' }],
    ['an attribute twice', '<Pick product="a" product="b" />', { message: 'stands twice' }],
    ['an unknown component', '<Lamp />', { field: '<Lamp>' }],
    [
      'a slip in a component',
      '<TopPick list="x" />',
      { remedy: expect.stringContaining('<TopPicks>') },
    ],
    ['a part of a component', '<Pick.Inner />', { field: '<Pick.Inner>' }],
    ['a component named like what every object has', '<constructor />', { field: '<constructor>' }],
    ['an empty tag', '<>x</>', { message: 'holds an empty tag, <>' }],
    ['a script', '<script src="x" />', { field: '<script>' }],
    ['a frame', '<iframe src="x" />', { field: '<iframe>' }],
    ['an anchor', '<a href="https://x.example">x</a>', { field: '<a>' }],
    ['a picture element', '<img src="x" alt="y" />', { field: '<img>' }],
    ['an event handler', '<sub onclick="x()">a</sub>', { field: '<sub onclick>' }],
    ['a style', 'a <sub style="x">a</sub>', { field: '<sub style>' }],
    [
      'raw HTML by a React attribute',
      '<figure dangerouslySetInnerHTML={{__html: "x"}} />',
      { field: '<figure dangerouslySetInnerHTML>' },
    ],
    ['an attribute that is no text', 'a <sub title={["x"]}>a</sub>', { field: '<sub title>' }],
    [
      'a component without its attribute',
      '<Pick />',
      { field: '<Pick product>', message: 'is missing' },
    ],
    ['an unknown attribute', '<Pick product="a" size="b" />', { field: '<Pick size>' }],
    ['a number for a slug', '<Pick product={1} />', { field: '<Pick product>' }],
    ['a comparison of one', '<Compare products="a" />', { field: '<Compare products>' }],
    ['a comparison of six', '<Compare products="a,b,c,d,e,f" />', { field: '<Compare products>' }],
    ['a comparison with itself', '<Compare products="a,b,a" />', { field: '<Compare products>' }],
    [
      'text in a component that takes none',
      '<Pick product="a">x</Pick>',
      { field: '<Pick>', message: 'holds text' },
    ],
    ['a block in a sentence', 'See <Pick product="a" /> here', { field: '<Pick>' }],
    [
      'a paragraph in a buy link',
      '<BuyLink product="a">\n\nx\n\n</BuyLink>',
      { field: '<BuyLink>' },
    ],
    [
      'a link in a buy link',
      '<BuyLink product="a">[x](/y)</BuyLink>',
      { message: 'is a link within a link' },
    ],
    [
      'a buy link in a link',
      '[<BuyLink product="a" />](/y)',
      { message: 'is a link within a link' },
    ],
    ['a link without text', '[](/x)', { message: 'has a link without text' }],
    ['a script in a link', '[x](javascript:alert(1))', unsafe],
    ['a script in a link, spelt another way', '[x](JaVaScRiPt:alert(1))', unsafe],
    ['a script in a reference', '[x][y]\n\n[y]: javascript:x', unsafe],
    ['data in a link', '[x](data:text/html,x)', unsafe],
    ['an address without a scheme', '[x](//evil.example)', unsafe],
    ['a relative link', '[x](reviews/y)', unsafe],
    ['a link to Amazon by hand', '[x](https://www.amazon.com/dp/B000000001)', shop],
    ['a short link to Amazon', '[x](https://amzn.to/3abc)', shop],
    ['a bare address of Amazon', 'See https://www.amazon.de/dp/B000000001 now', shop],
    ['a link to a merchant of ours', '[x](https://lampshop.example/lamp)', shop],
    ['a merchant by reference', '[x][y]\n\n[y]: https://lampshop.example/lamp', shop],
    ['a heading of level 1', '# Title', { message: 'has a heading of level 1' }],
    [
      'a heading that skips a level',
      '## A\n\n#### B',
      { message: 'has a heading of level 4 below level 2' },
    ],
    [
      'a picture without alternative text',
      '![](/pictures/x.svg)',
      { message: 'has a picture without alternative text' },
    ],
    [
      'a picture from elsewhere',
      '![x](https://x.example/y.png)',
      { message: expect.stringContaining('not in content/pictures') },
    ],
    [
      'a picture by reference',
      '![x][y]\n\n[y]: /pictures/x.svg',
      { message: expect.stringContaining('not in content/pictures') },
    ],
  ])('%s', async (_, mdx, expected) => {
    const faults = await faultsOf(mdx);
    expect(faults).toContainEqual(expect.objectContaining(expected));
    expect(faults.every(({ remedy }) => /^[A-Z].+[.?)]$/s.test(remedy))).toBe(true);
  });

  test('and each is reported on its line', async () => {
    const faults = await faultsOf('Text\n\n{x}\n\nText with\na [link](javascript:x)\n\n<Lamp />\n');
    expect(faults.map(({ line }) => line)).toEqual([3, 6, 8]);
  });
});

test('the build stops at what the check refuses', async () => {
  await expect(compile('a\n\n{x}', { remarkPlugins: [refuseMdx] })).rejects.toThrow(
    expect.objectContaining({ line: 3, reason: expect.stringContaining('holds code in braces') }),
  );
  await expect(compile('## Fine', { remarkPlugins: [refuseMdx] })).resolves.toBeDefined();
});
