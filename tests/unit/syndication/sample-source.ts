import type { SyndicationSource } from '@/lib/syndication/library-parts';
import {
  author,
  category,
  comparison,
  guide,
  list,
  page,
  product,
  second,
  site,
} from '../structured-data/sample-content';

/** As the build would tell it from other files. */
const digested = <Part extends { readonly path: string }>(part: Part) => ({
  ...part,
  digest: `digest of ${part.path}`,
});

/** A small site with one article of each kind, and a category and an author without any. */
export const source: SyndicationSource = {
  site,
  disclosure: ['Shops pay us.'],
  library: {
    products: [product, second].map(digested),
    lists: [digested(list)],
    guides: [digested(guide)],
    comparisons: [digested(comparison)],
    categories: [
      { ...category, description: 'What we know of headphones.' },
      {
        slug: 'empty',
        name: 'Empty',
        description: 'Nothing yet.',
        path: '/categories/empty',
        picture: { src: 'empty.svg' },
      },
    ].map(digested),
    authors: [digested(author)],
    pages: [digested(page)],
  },
};
