import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttributeSchema } from '@/lib/content/schema/attribute';
import type { Constraint, Reading } from '@/lib/search/understand/constraint';
import { buildLexicon } from '@/lib/search/understand/lexicon';
import { remainderOf, understandQuery } from '@/lib/search/understand/understand-query';
import { languageRules } from '@/lib/search/words/phrases';

const attribute = (fields: object) =>
  AttributeSchema.parse({ group: 'Facts', facet: true, ...fields });
const LAMPS = {
  slug: 'lamps',
  name: 'Desk lamps',
  attributes: [
    attribute({
      id: 'mount',
      name: 'Mount',
      type: 'choice',
      options: [
        { value: 'clamp-on', name: 'Clamp-on', words: ['clip', 'edge mounted'] },
        { value: 'base', name: 'Weighted base' },
      ],
    }),
    attribute({
      id: 'dimmable',
      name: 'Dimmable',
      type: 'boolean',
      words: ['dimming', 'dimmer'],
      without: ['fixed brightness'],
    }),
    attribute({ id: 'reach', name: 'Reach', type: 'number', unit: 'cm', words: ['arm length'] }),
    attribute({ id: 'life', name: 'Lamp life', type: 'number', unit: 'hours' }),
    attribute({ id: 'modes', name: 'Light modes', type: 'number' }),
  ],
};
const lexicon = buildLexicon([LAMPS], [['clip', 'clamp']], languageRules('en'), 'USD');
const german = buildLexicon(
  [
    {
      slug: 'lampen',
      name: 'Lampen',
      attributes: [attribute({ id: 'kabellos', name: 'Kabellos', type: 'boolean' })],
    },
  ],
  [],
  languageRules('de'),
  'EUR',
);

function said({ category: _category, name: _name, ...reading }: Reading): string {
  if (reading.kind === 'category') return 'category';
  if (reading.kind === 'option') return `${reading.attribute}=${reading.option}`;
  if (reading.kind === 'flag') return `${reading.attribute}=${reading.flag}`;
  if (reading.kind === 'any') return `${reading.attribute}=*`;
  const { from, to } = reading.span;
  return `${reading.attribute}:${from ?? ''}..${to ?? ''}`;
}

function written({ price, readings, isExcluded }: Constraint): string {
  if (price) return `price:${price.from ?? ''}..${price.to ?? ''}`;
  return (isExcluded ? '!' : '') + readings.map(said).join('|');
}

function read(query: string, words = lexicon) {
  const { constraints, dropped, order } = understandQuery(query, words);
  return {
    asked: constraints.map(written),
    text: remainderOf(query, [...constraints, ...dropped]),
    order,
  };
}

describe('words that the category declares are constraints', () => {
  it.each([
    ['an option', 'clamp-on', ['mount=clamp-on']],
    ['an option in two words', 'clamp on', ['mount=clamp-on']],
    ['an option in one word', 'clampon', ['mount=clamp-on']],
    ['a word of an option', 'edge-mounted', ['mount=clamp-on']],
    ['a synonym of the site', 'clamp', ['mount=clamp-on']],
    ['a plural', 'clips', ['mount=clamp-on']],
    ['a yes', 'dimmer', ['dimmable=true']],
    ['a yes with what says nothing', 'with a dimmer', ['dimmable=true']],
    ['a no', 'without dimmer', ['dimmable=false']],
    ['a no of its own', 'fixed brightness', ['dimmable=false']],
    ['an option that is not wanted', 'no clip', ['!mount=clamp-on']],
    ['a misspelt word', 'dimable', ['dimmable=true']],
    ['a category', 'desk lamps', ['category']],
    ['its singular', 'desk lamp', ['category']],
  ])('%s: %s', (_what, query, asked) => {
    expect(read(query)).toEqual({ asked, text: '', order: 'score' });
  });
});

describe('figures are constraints', () => {
  it.each([
    ['under $200', ['price:..20000']],
    ['below 100 dollars', ['price:..10000']],
    ['cheaper than 99.50', ['price:..9950']],
    ['unter 200 €', ['price:..20000']],
    ['$50 to $100', ['price:5000..10000']],
    ['between 50 and 100', ['price:5000..10000']],
    ['$1,000 or more', ['price:100000..']],
    ['around 100', ['price:8000..12000']],
    ['at least 30 hours', ['life:30..']],
    ['30h+', ['life:30..']],
    ['60cm', ['reach:59.5..60.5']],
    ['less than 0.5 m', ['reach:..50']],
    ['reach over 50', ['reach:50..']],
    ['modes 3', []],
    ['light modes 3', ['modes:2.94..3.06']],
    ['20-40 cm', ['reach:20..40']],
  ])('%s', (query, asked) => {
    expect(read(query).asked).toEqual(asked);
  });

  it.each(['dt 770', '40mhz', 'mk 2', '7.1', '310-450', 'k702'])('%s is a name', (query) => {
    expect(read(query)).toEqual({ asked: [], text: query, order: 'score' });
  });
});

describe('what is left is text', () => {
  it.each([
    ['acme clip under $50', 'acme', 'score'],
    ['the best acme lamp', 'acme', 'score'],
    ['cheap acme glow', 'acme glow', 'price'],
    ['newest acme', 'acme', 'newest'],
    ['usb-c with dimmer', 'usb-c', 'score'],
  ])('%s: %s', (query, text, order) => {
    expect(read(query)).toMatchObject({ text, order });
  });
});

it('German inflects what it asks for', () => {
  expect(read('kabellose Lampe unter 1.500 €', german)).toEqual({
    asked: ['kabellos=true', 'category', 'price:..150000'],
    text: '',
    order: 'score',
  });
  expect(read('günstige lampen ohne kabellos', german).order).toBe('price');
});

it('a word of a name is no misspelt attribute', () => {
  expect(understandQuery('dimable', lexicon, (word) => word === 'dimable').constraints).toEqual([]);
});

it('whatever is typed, places lie in the query in their order, and nothing is taken twice', () => {
  const vocabulary = [
    'clamp',
    'on',
    'under',
    '$',
    '20',
    'cm',
    'dimmer',
    'no',
    '-',
    'to',
    'lamp',
    '1,0',
    '"',
  ];
  const anyQuery = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { constraints, dropped } = understandQuery(query, lexicon);
      const places = [...constraints, ...dropped].toSorted((a, b) => a.start - b.start);
      let end = 0;
      for (const place of places) {
        expect(place.start).toBeGreaterThanOrEqual(end);
        expect(place.end).toBeGreaterThan(place.start);
        end = place.end;
      }
      expect(end).toBeLessThanOrEqual(query.length);
      for (const { price } of constraints) {
        if (price?.from != null && price.to != null)
          expect(price.from).toBeLessThanOrEqual(price.to);
      }
    }),
    { numRuns: 400 },
  );
});
