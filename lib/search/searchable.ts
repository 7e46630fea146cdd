import type {
  Author,
  Category,
  Comparison,
  Guide,
  List,
  Page,
  Product,
  Site,
} from '@/lib/content/types';
import type { SearchDocument } from './search-document';

type Headed = 'path' | 'title' | 'description';

/** What the index takes of a product. */
export type SearchableProduct = Pick<
  Product,
  | 'slug'
  | 'path'
  | 'name'
  | 'description'
  | 'brand'
  | 'model'
  | 'category'
  | 'picture'
  | 'verdict'
  | 'bestFor'
  | 'pros'
  | 'cons'
  | 'specs'
  | 'values'
  | 'variant'
  | 'score'
  | 'launchPrice'
>;

/** The published content of the site, as far as it can be searched. */
export interface SearchableContent {
  readonly products: readonly SearchableProduct[];
  readonly lists: readonly Pick<
    List,
    Headed | 'category' | 'picture' | 'verdict' | 'picks' | 'considered'
  >[];
  readonly guides: readonly Pick<Guide, Headed | 'categories' | 'picture' | 'summary'>[];
  readonly comparisons: readonly Pick<Comparison, Headed | 'picture' | 'verdict' | 'products'>[];
  readonly categories: readonly Pick<
    Category,
    'slug' | 'path' | 'name' | 'description' | 'picture' | 'rubric' | 'attributes'
  >[];
  readonly authors: readonly Pick<
    Author,
    'path' | 'name' | 'role' | 'description' | 'credentials' | 'picture'
  >[];
  readonly pages: readonly Pick<Page, Headed>[];
  readonly site: Pick<Site, 'currency' | 'language'> & Partial<Pick<Site, 'synonyms'>>;
}

/** A document before synonyms are added to it. */
export type Bare = Omit<SearchDocument, 'also'> & { readonly also?: string };

/** Texts one a line, without those that are not there. */
export const lines = (...texts: readonly (string | undefined)[]) =>
  texts.filter(Boolean).join('\n');
