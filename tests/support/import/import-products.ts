import { stringify } from 'yaml';
import { type DerivedAttribute, deriveAttributes, slugOf } from './derive-attributes';
import { CATEGORY_WORDS } from './known-words';
import { type NamedRow, nameProducts } from './name-products';
import { file, LISTED_ATTRIBUTES, productFile } from './product-file';
import { readRows } from './read-rows';

const DAY = '2026-01-15';
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120" viewBox="0 0 120 120">
  <rect x="30" y="30" width="60" height="60" rx="8" fill="#666"/>
</svg>
`;
/** Pages that every site has, with the least that they can say. */
const PAGES = {
  about: 'About this site',
  disclosure: 'Who pays us',
  'how-we-test': 'How we judge',
  privacy: 'Privacy',
};
const PICKS = 5;

const picture = (src: string, alt: string) => ({ src, alt });

function siteFile(words: readonly string[]): string {
  return stringify({
    name: 'Figures',
    url: 'http://localhost:3000',
    language: 'en',
    currency: 'USD',
    tagline: 'A published list, made searchable',
    description:
      'Products of a published list with the figures that it gives, to search and compare.',
    homeMerchant: 'amazon',
    ...(words.length > 1 ? { synonyms: [words] } : {}),
  });
}

function categoryFile(name: string, attributes: readonly DerivedAttribute[]): string {
  const criterion = (id: string, title: string, description: string) => ({
    id,
    name: title,
    weight: 50,
    description,
  });
  const fields = {
    name,
    description: `Every product of the category ${name} that the published list holds, with its figures.`,
    order: 1,
    picture: picture('category.svg', `Outline that stands for ${name}`),
    rubric: [
      criterion('value', 'Value', 'The listed price: the lower, the better.'),
      criterion('facts', 'Facts', 'How much the list says of it.'),
    ],
    attributes: [...attributes.map(({ declared }) => declared), ...LISTED_ATTRIBUTES],
  };
  return file(fields, 'These products come from a published list.');
}

function listFile(category: string, name: string, rows: readonly NamedRow[]): string {
  const fields = {
    title: `The most affordable ${name.toLowerCase()}`,
    description: `The lowest listed prices of the category ${name}, as the published list gives them.`,
    published: DAY,
    category,
    author: 'desk',
    picture: picture('category.svg', `Outline that stands for ${name}`),
    verdict: 'The lowest prices of the list.',
    picks: rows.map(({ slug }, index) => ({
      product: slug,
      award: `Place ${index + 1} by price`,
      forWhom: 'Readers who want to spend little',
      case: 'Its listed price is among the lowest.',
    })),
  };
  return file(fields, 'Sorted by the listed price.');
}

function frame(): [string, string][] {
  const author = {
    name: 'Desk',
    description: 'The desk that turns published lists into pages that can be searched.',
    kind: 'desk',
    role: 'Editors',
    picture: picture('author.svg', 'Outline that stands for the desk'),
  };
  const pages = Object.entries(PAGES).map(([slug, title]): [string, string] => [
    `pages/${slug}.mdx`,
    file(
      {
        title,
        description: `${title}: a page of a site that was made from a published list of products.`,
        published: DAY,
      },
      'This site was made from a published list.',
    ),
  ]);
  const merchant = {
    programme: 'amazon',
    name: 'Amazon',
    home: 'US',
    marketplaces: { US: { tag: 'figures-20' } },
  };
  const pictures = ['author', 'category', 'logo', 'product'].map((name): [string, string] => [
    `pictures/${name}.svg`,
    PICTURE,
  ]);
  return [
    ...pages,
    ...pictures,
    ['authors/desk.mdx', file(author, 'We take what is published, and add nothing.')],
    ['merchants/amazon.yaml', stringify(merchant)],
  ];
}

/**
 * A whole content folder made from a list of products: `[{name, price, …}]`, whose other keys become
 * the attributes of one category. The same list gives the same files. The first product of a name is
 * the original, others of that name are its variants.
 * @param category its name, in the plural: "Headphones".
 * @returns the files by their paths below the folder.
 * @throws ZodError where the data are no such list.
 */
export function importProducts(
  data: unknown,
  { category: name, limit = Number.POSITIVE_INFINITY }: { category: string; limit?: number },
): Map<string, string> {
  const rows = nameProducts(readRows(data).slice(0, limit));
  const attributes = deriveAttributes(rows);
  const category = slugOf(name);
  const cheapest = rows
    .filter(({ price, variant }) => price !== null && !variant)
    .toSorted((a, b) => (a.price ?? 0) - (b.price ?? 0))
    .slice(0, PICKS);
  return new Map([
    ...frame(),
    ['site.yaml', siteFile(CATEGORY_WORDS[name.toLowerCase()] ?? [])],
    [`categories/${category}.mdx`, categoryFile(name, attributes)],
    ...(cheapest.length > 0
      ? [[`lists/${category}.mdx`, listFile(category, name, cheapest)] as const]
      : []),
    ...rows.map(
      (row) => [`products/${row.slug}.mdx`, productFile(row, attributes, category)] as const,
    ),
  ]);
}
