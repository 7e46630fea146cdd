import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graph } from '@/lib/structured-data/graph';
import { guideGraph } from '@/lib/structured-data/graphs/guide';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { parseHtml } from '@/tests/support/html-document';
import { AWKWARD, author, guide, site, trailTo } from './sample-content';

const hostile = [
  '</script><script>alert(1)</script>',
  '</SCRIPT >',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  '\u2028\u2029',
  '"}]}',
  '\\u003c/script>',
  AWKWARD,
];

const withTitle = (title: string) =>
  guideGraph({
    site,
    guide: { ...guide, title },
    author,
    trail: trailTo(title, guide.path),
  });

describe('nothing that content says leaves the script', () => {
  test.each(hostile)('%j', async (title) => {
    const json = serializeJsonLd(withTitle(title));
    const html = `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><script type="application/ld+json">${json}</script><p>after</p></body></html>`;
    const { all, one } = await parseHtml(html);
    expect(all('script')).toHaveLength(1);
    expect(one('p')?.textContent).toBe('after');
    expect(JSON.parse(one('script')?.textContent ?? '')['@graph'][0].headline).toBe(title);
  });

  test('any text parses back to itself, without a character that could end a script', () => {
    const texts = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());
    fc.assert(
      fc.property(fc.oneof(texts, fc.constantFrom(...hostile)), (name) => {
        const json = serializeJsonLd(graph([{ '@type': 'Person', name }]));
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)['@graph'][0].name).toBe(name);
      }),
    );
  });
});
