import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importProducts } from '@/tests/support/import/import-products';
import { readImported } from '@/tests/support/import/read-imported';

const LIST = [
  { name: 'Ōkami Vista 27', price: 299, screen_size: 27, resolution: [2560, 1440], curved: true },
  {
    name: 'Ōkami Vista 27',
    price: 309,
    screen_size: 27,
    resolution: [2560, 1440],
    curved: false,
    color: 'White',
  },
  {
    name: 'Norvik\u200e Lumen',
    price: null,
    screen_size: 24.5,
    resolution: [1920, 1080],
    curved: null,
    color: 'Black / Red',
  },
];

function imported(list: unknown = LIST, limit?: number) {
  return readImported(importProducts(list, { category: 'Monitors', limit }));
}

describe('a list of products becomes content', () => {
  it('with the attributes that its keys are', () => {
    const [category] = imported().categories;
    expect(category?.attributes.slice(0, 4).map(({ id, type, unit }) => [id, type, unit])).toEqual([
      ['screen-size', 'number', '″'],
      ['resolution', 'choice', undefined],
      ['curved', 'boolean', undefined],
      ['color', 'choice', undefined],
    ]);
    const resolution = category?.attributes.find(({ id }) => id === 'resolution');
    expect(resolution?.options?.[0]).toMatchObject({ name: '2560 × 1440' });
    expect(resolution?.options?.[0]?.words).toContain('1440p');
  });

  it('with what each product has, and nothing where it is unknown', () => {
    const { products } = imported();
    const lumen = products.find(({ slug }) => slug === 'norvik-lumen');
    expect(lumen?.values).toEqual({
      'screen-size': 24.5,
      resolution: ['1920-1080'],
      color: ['black', 'red'],
    });
    expect(lumen?.launchPrice).toBeUndefined();
    expect(products[0]?.launchPrice).toEqual({ amount: 29_900, currency: 'USD' });
  });

  it('in which the second of a name is a variant of the first', () => {
    const [first, second] = imported().products;
    expect(first).toMatchObject({ slug: 'okami-vista-27', name: 'Ōkami Vista 27' });
    expect(first?.variant).toBeUndefined();
    expect(second?.variant).toEqual({ of: 'okami-vista-27', name: 'White' });
  });

  it('the same at every run, and no more of it than was asked for', () => {
    const options = { category: 'Monitors' };
    expect([...importProducts(LIST, options)]).toEqual([...importProducts(LIST, options)]);
    expect(imported(LIST, 1).products).toHaveLength(1);
  });

  it('whose figures of frequency are hertz and kilohertz', () => {
    const { products } = imported([
      { name: 'Fenwick Ear', price: 10, frequency_response: [20, 40] },
    ]);
    expect(products[0]?.values).toEqual({ 'frequency-response': { from: 20, to: 40_000 } });
  });

  it('that says in its settings what else its category is called', () => {
    const files = importProducts(LIST, { category: 'Monitors' });
    expect(parse(files.get('site.yaml') ?? '').synonyms).toEqual([
      ['monitors', 'displays', 'screens'],
    ]);
  });
});

it.each([[{}], [[{ price: 3 }]], [[{ name: 'x', price: -1 }]]])('%j is no such list', (data) => {
  expect(() => importProducts(data, { category: 'Monitors' })).toThrow();
});
