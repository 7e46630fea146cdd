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

/** A small site with one article of each kind, and a category and an author without any. */
export const source: SyndicationSource = {
  site,
  library: {
    products: [product, second],
    lists: [list],
    guides: [guide],
    comparisons: [comparison],
    categories: [
      category,
      { slug: 'empty', name: 'Empty', path: '/categories/empty', picture: { src: 'empty.svg' } },
    ],
    authors: [author],
    pages: [page],
  },
};
