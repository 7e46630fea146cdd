import { productDocuments } from './product-documents';
import type { SearchDocument } from './search-document';
import { type Bare, lines, type SearchableContent, type SearchableProduct } from './searchable';
import { type AddSynonyms, addSynonyms } from './synonyms';

const NOTHING = { brand: '', model: '', category: '', facts: [], categories: [] };

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

function comparisonDocuments(
  comparisons: SearchableContent['comparisons'],
  products: ReadonlyMap<string, Pick<SearchableProduct, 'name' | 'category'>>,
  categoryName: (slug: string) => string,
): Bare[] {
  return comparisons.map(({ path, title, description, picture, verdict, products: slugs }) => {
    const compared = slugs.flatMap((slug) => products.get(slug) ?? []);
    const categories = [...new Set(compared.map(({ category }) => category))];
    const note = categories.map(categoryName).join(', ');
    const named = { path, title, line: description, note, picture, category: note, categories };
    const text = lines(verdict, ...compared.map(({ name }) => name));
    return { ...NOTHING, ...named, kind: 'comparison', text };
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

const withWords =
  (add: AddSynonyms) =>
  ({ also = '', ...document }: Bare): SearchDocument => ({
    ...document,
    also: add([also, document.title, document.category, ...document.facts].join('\n'), also),
  });

/** What the site publishes, as the index takes it: one document a page. */
export function buildDocuments(content: SearchableContent): SearchDocument[] {
  const { products, lists, guides, comparisons, categories, authors, pages, site } = content;
  const categoryNames = new Map(categories.map(({ slug, name }) => [slug, name]));
  const bySlug = new Map(products.map((product) => [product.slug, product]));
  const nameOf = (category: string) => categoryNames.get(category) ?? '';
  return [
    ...productDocuments(content),
    ...listDocuments(lists, nameOf, (slug) => bySlug.get(slug)?.name),
    ...guideDocuments(guides, nameOf),
    ...comparisonDocuments(comparisons, bySlug, nameOf),
    ...categoryDocuments(categories),
    ...authorDocuments(authors),
    ...pageDocuments(pages),
  ].map(withWords(addSynonyms(site.synonyms ?? [])));
}
