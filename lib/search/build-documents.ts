import type { Author, Category, Guide, List, Page, Product, Site } from '@/lib/content/types';
import { namesOfVariants } from './name-variants';
import type { SearchDocument, SearchedProduct } from './search-document';
import { type AddSynonyms, addSynonyms } from './synonyms';

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

type Bare = Omit<SearchDocument, 'also'> & { readonly also?: string };

const NOTHING = { brand: '', model: '', category: '', facts: [], categories: [] };

const lines = (...texts: readonly (string | undefined)[]) => texts.filter(Boolean).join('\n');

/** Every award of every product, by its slug. */
function awardsOf(lists: SearchableContent['lists']): Map<string, string[]> {
  const awards = new Map<string, string[]>();
  for (const { product, award } of lists.flatMap((list) => list.picks)) {
    awards.set(product, [...(awards.get(product) ?? []), award]);
  }
  return awards;
}

/** What shoppers call the options that a product has, and the yes that it says. */
function wordsOfValues(
  { values }: SearchableProduct,
  attributes: SearchableContent['categories'][number]['attributes'],
): string {
  const words = attributes.flatMap(({ id, options = [], words: own, without }) => {
    const value = values[id];
    if (typeof value === 'boolean') return value ? own : without;
    if (!Array.isArray(value)) return [];
    return options.flatMap((option) => (value.includes(option.value) ? option.words : []));
  });
  return words.join('\n');
}

function productDocument(
  product: SearchableProduct,
  category: SearchableContent['categories'][number] | undefined,
  awards: readonly string[],
  searched: SearchedProduct,
): Bare {
  const { path, name, bestFor, picture, brand, model } = product;
  const specs = product.specs.map((spec) => `${spec.name}: ${spec.value}`);
  return {
    kind: 'product',
    path,
    title: name,
    line: bestFor,
    note: category?.name,
    picture,
    brand,
    model,
    category: category?.name ?? '',
    categories: [product.category],
    facts: [...awards, ...specs, ...product.pros, ...product.cons],
    text: lines(product.verdict, product.description),
    also: wordsOfValues(product, category?.attributes ?? []),
    product: searched,
  };
}

function listDocuments(
  lists: SearchableContent['lists'],
  categoryName: (slug: string) => string,
  productName: (slug: string) => string | undefined,
): Bare[] {
  return lists.map(({ path, title, description, picture, category, ...list }) => ({
    ...NOTHING,
    kind: 'list',
    path,
    title,
    line: description,
    note: categoryName(category),
    picture,
    category: categoryName(category),
    categories: [category],
    text: lines(
      list.verdict,
      ...list.picks.map(({ product }) => productName(product)),
      ...list.considered.map(({ name }) => name),
    ),
  }));
}

function guideDocuments(
  guides: SearchableContent['guides'],
  categoryName: (slug: string) => string,
): Bare[] {
  return guides.map(({ path, title, description, picture, summary, categories }) => {
    const category = categories.map(categoryName).join(', ');
    const named = { path, title, line: description, note: category, picture, category, categories };
    return { ...NOTHING, ...named, kind: 'guide', text: summary };
  });
}

function categoryDocuments(categories: SearchableContent['categories']): Bare[] {
  return categories.map(({ slug, path, name, description, picture, rubric }) => ({
    ...NOTHING,
    categories: [slug],
    kind: 'category',
    path,
    title: name,
    line: description,
    picture,
    text: lines(...rubric.map((criterion) => criterion.name)),
  }));
}

function authorDocuments(authors: SearchableContent['authors']): Bare[] {
  return authors.map(({ path, name, role, description, picture, credentials }) => ({
    ...NOTHING,
    kind: 'author',
    path,
    title: name,
    line: description,
    note: role,
    picture,
    text: lines(role, ...credentials),
  }));
}

function pageDocuments(pages: SearchableContent['pages']): Bare[] {
  return pages.map(({ path, title, description }) => ({
    ...NOTHING,
    kind: 'page',
    path,
    title,
    line: description,
    text: '',
  }));
}

function productDocuments({ products, categories, lists, site }: SearchableContent): Bare[] {
  const awards = awardsOf(lists);
  const known = new Map(categories.map((category) => [category.slug, category]));
  const paths = new Map(products.map(({ slug, path }) => [slug, path]));
  const variants = namesOfVariants(products);
  return products.map((product, place) => {
    const { slug, path, category, values, score, launchPrice, variant } = product;
    const price = launchPrice?.currency === site.currency ? launchPrice.amount : null;
    const original = paths.get(variant?.of ?? slug) ?? path;
    const named = { original, variant: variants.get(slug) ?? '', score, place };
    return productDocument(product, known.get(category), awards.get(slug) ?? [], {
      category,
      values,
      price,
      ...named,
    });
  });
}

const withWords =
  (add: AddSynonyms) =>
  ({ also = '', ...document }: Bare): SearchDocument => ({
    ...document,
    also: add([also, document.title, document.category, ...document.facts].join('\n'), also),
  });

/** What the site publishes, as the index takes it: one document a page. */
export function buildDocuments(content: SearchableContent): SearchDocument[] {
  const { products, lists, guides, categories, authors, pages, site } = content;
  const categoryNames = new Map(categories.map(({ slug, name }) => [slug, name]));
  const productNames = new Map(products.map(({ slug, name }) => [slug, name]));
  const nameOf = (category: string) => categoryNames.get(category) ?? '';
  return [
    ...productDocuments(content),
    ...listDocuments(lists, nameOf, (slug) => productNames.get(slug)),
    ...guideDocuments(guides, nameOf),
    ...categoryDocuments(categories),
    ...authorDocuments(authors),
    ...pageDocuments(pages),
  ].map(withWords(addSynonyms(site.synonyms ?? [])));
}
