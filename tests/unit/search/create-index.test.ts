import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocuments } from '@/lib/search/build-documents';
import { createSearchIndex } from '@/lib/search/create-index';
import { MAX_RESULTS } from '@/lib/search/query-limits';
import { SAMPLE, sampleProduct } from './sample-content';

const documents = buildDocuments(SAMPLE);
const index = createSearchIndex(documents);
const pathsFor = (query: string) => index.search(query).hits.map(({ document }) => document.path);

describe('a page is found', () => {
  it.each([
    ['by its name', 'acme alpha', '/reviews/alpha'],
    ['by the beginning of a word', 'alph', '/reviews/alpha'],
    ['by a model number as one word', 'wh1000xm4', '/reviews/alpha'],
    ['by a model number in parts', 'wh 1000xm4', '/reviews/alpha'],
    ['by the end of a model number', 'xm4', '/reviews/alpha'],
    ['in capitals', 'BÉTA', '/reviews/beta'],
    ['without its diacritics', 'bela beta', '/reviews/beta'],
    ['with diacritics that it lacks', 'álphà', '/reviews/alpha'],
    ['with an umlaut spelled out', 'Mueller', '/authors/ada'],
    ['with an umlaut left out', 'Muller', '/authors/ada'],
    ['with an umlaut of two characters', 'Mu\u0308ller', '/authors/ada'],
    ['with a wrong letter', 'alpka', '/reviews/alpha'],
    ['with a letter left out', 'privcy', '/privacy'],
    ['by a figure with its unit apart', '40 mm', '/reviews/alpha'],
    ['by a figure and unit that it has apart', '40mm', '/reviews/alpha'],
    ['by a figure and unit that it has as one', '50 mm', '/reviews/beta'],
    ['by a unit spelled out', '40 millimetres', '/reviews/alpha'],
    ['by a figure without separator', '1200h', '/reviews/beta'],
    ['by a compound as it stands', 'usb-c', '/reviews/alpha'],
    ['by a compound in two words', 'usb c', '/reviews/alpha'],
    ['by a compound as one word', 'usbc', '/reviews/alpha'],
    ['by an award', 'quietest switch', '/reviews/alpha'],
    ['by the name of a specification', 'battery', '/reviews/beta'],
    ['by a product that it ranks', 'alpha', '/best/lamps'],
    ['by a product that it turned down', 'gamma glow', '/best/lamps'],
    ['by its summary', 'colour temperature', '/guides/choosing'],
    ['by a criterion', 'durability', '/categories/lamps'],
    ['by the role of an author', 'critic', '/authors/ada'],
  ])('%s: %s', (_how, query, path) => {
    expect(pathsFor(query)).toContain(path);
  });
});

describe('what is not meant is not found', () => {
  it.each(['', '   ', '…', '🎧', 'xyzzyq', 'constructor', '__proto__', 'toString'])(
    '%j',
    (query) => {
      expect(index.search(query)).toEqual({
        hits: [],
        total: 0,
        isPartial: false,
        understood: null,
      });
    },
  );

  it('another figure of the same unit', () => {
    expect(pathsFor('40mm')).not.toContain('/reviews/beta');
    expect(pathsFor('41mm')).toEqual([]);
  });

  it('a page with some of the words, where another has them all', () => {
    expect(pathsFor('bela battery')).toEqual(['/reviews/beta']);
  });
});

it('a product comes before one whose text only mentions it', () => {
  const paths = pathsFor('alpha');
  expect(paths).toContain('/reviews/beta');
  expect(paths[0]).toBe('/reviews/alpha');
});

it('pages with some of the words are offered as such', () => {
  const outcome = index.search('alpha submarine');
  expect(outcome.isPartial).toBe(true);
  expect(outcome.hits.map(({ document }) => document.path)).toContain('/reviews/alpha');
  expect(index.search('alpha').isPartial).toBe(false);
});

it('more pages than can be shown are counted, and the best are kept', () => {
  const products = Array.from({ length: MAX_RESULTS + 5 }, (_value, number) =>
    sampleProduct({ slug: `lamp-${number}`, name: `Lamp ${number}` }),
  );
  const many = createSearchIndex(buildDocuments({ ...SAMPLE, products, lists: [] }));
  const { hits, total } = many.search('acme');
  expect(hits).toHaveLength(MAX_RESULTS);
  expect(total).toBe(MAX_RESULTS + 5);
});

describe('for any text', () => {
  const vocabulary = ['alpha', 'béta', '40', 'mm', 'usb-c', 'lamps', '3,5', '"', 'AND', '*', '<b>'];
  const anyQuery = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 30 }).map((words) => words.join(' ')),
  );

  it('a search ends with documents of the site, each once, best first', () => {
    const known = new Set(documents);
    let found = 0;
    fc.assert(
      fc.property(anyQuery, (query) => {
        const { hits, total } = index.search(query);
        found += hits.length;
        expect(hits.every(({ document }) => known.has(document))).toBe(true);
        expect(new Set(hits.map(({ document }) => document.path)).size).toBe(hits.length);
        expect(total).toBeGreaterThanOrEqual(hits.length);
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

it('no document holds the text of its page', () => {
  const withBodies = {
    ...SAMPLE,
    guides: SAMPLE.guides.map((guide) => ({ ...guide, body: 'compiled', bodyRaw: 'as written' })),
  };
  expect(buildDocuments(withBodies)).toEqual(documents);
});
