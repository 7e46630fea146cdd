import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EvidenceNote } from '@/components/product/evidence-note';
import { SpecTable } from '@/components/product/spec-table';
import type { Source } from '@/lib/compare/build-rows';
import { messagesFor } from '@/lib/i18n/messages';

const m = messagesFor('en');
const { unlessMarked, allFrom } = m.evidence;

const specs = (...sources: Source[]) =>
  sources.map((source, index) => ({
    group: 'Form',
    name: `Name ${index}`,
    value: `${index} g`,
    source,
  }));

describe('the sentence on what figures rest on', () => {
  it.each([
    [
      specs('maker', 'maker', 'published'),
      '2 figures are the maker’s, 1 comes from a published source, none was measured by us.',
    ],
    [
      specs('maker', 'published', 'published', 'measured', 'measured'),
      '1 figure is the maker’s, 2 come from a published source, 2 were measured by us.',
    ],
    [
      specs('measured'),
      'No figure is the maker’s, none comes from a published source, 1 was measured by us.',
    ],
  ])('counts each kind, also where there is none %#', (rows, sentence) => {
    const html = renderToStaticMarkup(<EvidenceNote specs={rows} m={m} locale="en-US" />);
    expect(html.replaceAll(/<[^>]+>/g, '')).toBe(sentence);
  });
});

describe('the specification table', () => {
  const marksOf = (html: string) =>
    [...html.matchAll(/<small[^>]*>([^<]+)/g)].map((mark) => mark[1]);
  const render = (...sources: Source[]) =>
    renderToStaticMarkup(
      <SpecTable specs={specs(...sources)} caption="Figures" locale="en-US" m={m} />,
    );

  it.each([
    ['maker', ['maker', 'published', 'maker', 'measured']],
    ['published', ['maker', 'published', 'published']],
    ['measured', ['measured', 'measured', 'maker']],
  ] as const)('names %s once, as the commonest source, and marks every other', (rule, sources) => {
    const html = render(...sources);
    expect(html).toContain(unlessMarked[rule]);
    const others = sources.filter((source) => source !== rule);
    expect(marksOf(html)).toEqual(others.map((source) => m.product.sources[source]));
  });

  it('dates what we measured, and what is marked, where the day is known', () => {
    const [first, second, third] = specs('measured', 'measured', 'published');
    const rows = [first, second, third].flatMap((row, index) =>
      row ? [{ ...row, on: index === 0 ? undefined : `2026-11-0${index}` }] : [],
    );
    const html = renderToStaticMarkup(
      <SpecTable specs={rows} caption="Figures" locale="en-US" m={m} />,
    );
    expect(marksOf(html)).toEqual([
      'November 1, 2026',
      `${m.product.sources.published}, November 2, 2026`,
    ]);
  });

  it('says so where all figures have one source', () => {
    const html = render('published', 'published', 'published');
    expect(html).toContain(allFrom.published);
    expect(marksOf(html)).toEqual([]);
  });
});
