import type { Author, Category, Guide, List, Page, Product } from '@/lib/content/types';
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
    'slug' | 'path' | 'name' | 'description' | 'picture' | 'rubric'
  >[];
  readonly authors: readonly Pick<
    Author,
    'path' | 'name' | 'role' | 'description' | 'credentials' | 'picture'
  >[];
  readonly pages: readonly Pick<Page, Headed>[];
}

const NOTHING = { brand: '', model: '', category: '', facts: [] };

const lines = (...texts: readonly (string | undefined)[]) => texts.filter(Boolean).join('\n');

/** Every award of every product, by its slug. */
function awardsOf(lists: SearchableContent['lists']): Map<string, string[]> {
  const awards = new Map<string, string[]>();
  for (const { product, award } of lists.flatMap((list) => list.picks)) {
    awards.set(product, [...(awards.get(product) ?? []), award]);
  }
  return awards;
}

function productDocument(
  product: SearchableProduct,
  category: string,
  awards: readonly string[],
): SearchDocument {
  const { path, name, bestFor, picture, brand, model } = product;
  const specs = product.specs.map((spec) => `${spec.name}: ${spec.value}`);
  return {
    kind: 'product',
    path,
    title: name,
    line: bestFor,
    note: category,
    picture,
    brand,
    model,
    category,
    facts: [...awards, ...specs, ...product.pros, ...product.cons],
    text: lines(product.verdict, product.description),
  };
}

function listDocuments(
  lists: SearchableContent['lists'],
  categoryName: (slug: string) => string,
  productName: (slug: string) => string | undefined,
): SearchDocument[] {
  return lists.map(({ path, title, description, picture, category, ...list }) => ({
    ...NOTHING,
    kind: 'list',
    path,
    title,
    line: description,
    note: categoryName(category),
    picture,
    category: categoryName(category),
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
): SearchDocument[] {
  return guides.map(({ path, title, description, picture, summary, categories }) => {
    const category = categories.map(categoryName).join(', ');
    const named = { path, title, line: description, note: category, picture, category };
    return { ...NOTHING, ...named, kind: 'guide', text: summary };
  });
}

function categoryDocuments(categories: SearchableContent['categories']): SearchDocument[] {
  return categories.map(({ path, name, description, picture, rubric }) => ({
    ...NOTHING,
    kind: 'category',
    path,
    title: name,
    line: description,
    picture,
    text: lines(...rubric.map((criterion) => criterion.name)),
  }));
}

function authorDocuments(authors: SearchableContent['authors']): SearchDocument[] {
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

function pageDocuments(pages: SearchableContent['pages']): SearchDocument[] {
  return pages.map(({ path, title, description }) => ({
    ...NOTHING,
    kind: 'page',
    path,
    title,
    line: description,
    text: '',
  }));
}

/** What the site publishes, as the index takes it: one document a page. */
export function buildDocuments(content: SearchableContent): SearchDocument[] {
  const { products, lists, guides, categories, authors, pages } = content;
  const categoryNames = new Map(categories.map(({ slug, name }) => [slug, name]));
  const productNames = new Map(products.map(({ slug, name }) => [slug, name]));
  const awards = awardsOf(lists);
  const nameOf = (category: string) => categoryNames.get(category) ?? '';
  return [
    ...products.map((product) =>
      productDocument(product, nameOf(product.category), awards.get(product.slug) ?? []),
    ),
    ...listDocuments(lists, nameOf, (slug) => productNames.get(slug)),
    ...guideDocuments(guides, nameOf),
    ...categoryDocuments(categories),
    ...authorDocuments(authors),
    ...pageDocuments(pages),
  ];
}
