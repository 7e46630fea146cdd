import type { SearchableContent, SearchableProduct } from '@/lib/search/searchable';

const PICTURE = { src: 'lamp.svg', alt: 'A lamp' };
const DESCRIPTION = 'A page of the sample.';

/** A product with what the tests say of it, and little else to be found by. */
export function sampleProduct(
  fields: Partial<SearchableProduct> & { slug: string; name: string },
): SearchableProduct {
  return {
    path: `/reviews/${fields.slug}`,
    description: 'A review of the sample.',
    brand: 'Acme',
    model: fields.slug,
    category: 'lamps',
    picture: PICTURE,
    verdict: 'A sound choice.',
    bestFor: 'Readers at night',
    pros: ['Sturdy'],
    cons: ['Heavy'],
    specs: [],
    values: {},
    score: 7,
    ...fields,
  };
}

export const SAMPLE: SearchableContent = {
  site: { currency: 'USD', language: 'en' },
  products: [
    sampleProduct({
      slug: 'alpha',
      name: 'Acme Alpha WH-1000XM4',
      model: 'WH-1000XM4/B',
      specs: [
        { group: 'Size', name: 'Height', value: '40 mm', source: 'maker' },
        { group: 'Power', name: 'Socket', value: 'USB-C', source: 'maker' },
      ],
    }),
    sampleProduct({
      slug: 'beta',
      name: 'Béla Béta',
      brand: 'Béla',
      specs: [
        { group: 'Size', name: 'Height', value: '50mm', source: 'maker' },
        { group: 'Power', name: 'Battery', value: '1,200 hours', source: 'maker' },
      ],
      verdict: 'Better than the Acme Alpha for kitchens.',
    }),
  ],
  lists: [
    {
      description: DESCRIPTION,
      path: '/best/lamps',
      title: 'The best lamps',
      category: 'lamps',
      picture: PICTURE,
      verdict: 'Take the first lamp. It is bright.',
      picks: [
        { product: 'alpha', award: 'Quietest switch', forWhom: 'Everyone', case: 'It is bright.' },
      ],
      considered: [{ name: 'Gamma Glow', why: 'Too dim.' }],
    },
  ],
  comparisons: [],
  guides: [
    {
      description: DESCRIPTION,
      path: '/guides/choosing',
      title: 'How to choose',
      picture: PICTURE,
      categories: ['lamps'],
      summary: 'Look at the colour temperature.',
    },
  ],
  categories: [
    {
      slug: 'lamps',
      path: '/categories/lamps',
      name: 'Lamps',
      description: 'Everything that gives light.',
      picture: PICTURE,
      attributes: [],
      rubric: [
        { id: 'light', name: 'Brightness', weight: 60, description: 'How bright it is.' },
        { id: 'build', name: 'Durability', weight: 40, description: 'How long it lasts.' },
      ],
    },
  ],
  authors: [
    {
      path: '/authors/ada',
      description: 'Writes in the dark.',
      name: 'Ada Müller',
      role: 'Critic',
      credentials: [],
      picture: PICTURE,
    },
  ],
  pages: [{ description: DESCRIPTION, path: '/privacy', title: 'Privacy' }],
};
