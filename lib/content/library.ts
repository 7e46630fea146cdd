import type { z } from 'zod';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import { getEnv } from '@/lib/platform/env';
import { addDemoPage, addDemoShop } from './add-demo-shop';
import { resolveSpecs } from './attributes/resolve-specs';
import { DOCUMENT_KINDS, documentPath, type KindName, type PageKind } from './document-kinds';
import { fileSlug, type SlimDocument, type Words, wordsOf } from './generated-document';
import { orderChanges } from './order-changes';
import { moveSite, resolveSite } from './resolve-site';
import { overallScore } from './score';
import type {
  Author,
  Category,
  Comparison,
  Good,
  Guide,
  List,
  ManualDeal,
  Page,
  Product,
  Shop,
  Site,
} from './types';
import { keepForEdition, visibleOfKind } from './visible-documents';

/** The kinds that are published on a day. */
type DatedKind = 'product' | 'list' | 'guide' | 'comparison' | 'page' | 'good';

type Fields<Kind extends KindName> = z.infer<(typeof DOCUMENT_KINDS)[Kind]['schema']>;

function parseFields<Kind extends KindName>(kind: Kind, document: SlimDocument): Fields<Kind> {
  const { _id, _raw, type, body, mentions, digest, ...fields } = document;
  const result = DOCUMENT_KINDS[kind].schema.safeParse(fields);
  if (result.success) return result.data as Fields<Kind>;
  const [issue] = result.error.issues;
  throw new AppError('invalid_content', `The content has faults: ${issue?.message}`, {
    where: `content/${_id}, ${issue?.path.join('.')}`,
    remedy: 'Run "npm run shelf -- check", mend what it reports, and build again.',
  });
}

function parsePage<Kind extends PageKind>(kind: Kind, document: SlimDocument) {
  const fields = parseFields(kind, document);
  const slug = fields.slug ?? fileSlug(document);
  const { mentions, digest } = document;
  return { ...fields, slug, path: documentPath(kind, slug), mentions, digest };
}

/** A page whose text comes with it. */
function parseWritten<Page extends object>(page: Page, document: SlimDocument): Page & Words {
  return { ...page, ...wordsOf(document) };
}

function parseDated<Kind extends DatedKind>(kind: Kind, document: SlimDocument) {
  const page = parsePage(kind, document);
  return { ...page, ...orderChanges(page) };
}

interface Collection<Item> {
  all(): readonly Item[];
  find(slug: string): Item | undefined;
  findOrThrow(slug: string): Item;
}

/** Reads a collection when it is first asked for. */
function collection<Item extends { readonly slug: string }>(
  noun: string,
  read: () => readonly Item[],
): Collection<Item> {
  const all = () => keepForEdition(noun, read);
  const bySlugs = () => new Map(all().map((item) => [item.slug, item]));
  const find = (slug: string) => keepForEdition(`${noun} by slug`, bySlugs).get(slug);
  const findOrThrow = (slug: string) => {
    const item = find(slug);
    if (!item) throw new AppError('not_found', `There is no ${noun} "${slug}".`);
    return item;
  };
  return { all, find, findOrThrow };
}

function bySlug<Item extends { readonly slug: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.slug.localeCompare(b.slug));
}

/** Newest first; documents of one day in the order of their slugs. */
function newestFirst<Item extends { readonly published: string; readonly slug: string }>(
  items: readonly Item[],
): Item[] {
  return items.toSorted(
    (a, b) => b.published.localeCompare(a.published) || a.slug.localeCompare(b.slug),
  );
}

const authors = collection<Author>('author', () =>
  bySlug(visibleOfKind('author').map((document) => parsePage('author', document))),
);

const categories = collection<Category>('category', () =>
  visibleOfKind('category')
    .map((document) => parseWritten(parsePage('category', document), document))
    .sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug)),
);

const products = collection<Product>('product', () =>
  newestFirst(
    visibleOfKind('product').map((document) => {
      const product = parseDated('product', document);
      const { rubric, attributes } = categories.findOrThrow(product.category);
      const links = addDemoPage(product.links, product.slug);
      const score = overallScore(product.scores, rubric);
      return { ...product, ...resolveSpecs(product, attributes, getSite()), links, score };
    }),
  ),
);

const lists = collection<List>('list', () =>
  newestFirst(visibleOfKind('list').map((document) => parseDated('list', document))),
);

const guides = collection<Guide>('guide', () =>
  newestFirst(visibleOfKind('guide').map((document) => parseDated('guide', document))),
);

const comparisons = collection<Comparison>('comparison', () =>
  newestFirst(visibleOfKind('comparison').map((document) => parseDated('comparison', document))),
);

const pages = collection<Page>('page', () =>
  bySlug(visibleOfKind('page').map((document) => parseDated('page', document))),
);

const merchants = collection<Merchant>('merchant', () =>
  bySlug(
    addDemoShop(
      visibleOfKind('merchant').map((document) => ({
        ...parseFields('merchant', document),
        slug: fileSlug(document),
      })),
    ),
  ),
);

const deals = collection<ManualDeal>('deal', () =>
  bySlug(
    visibleOfKind('deal').map((document) => ({
      ...parseFields('deal', document),
      slug: fileSlug(document),
    })),
  ),
);

const goods = collection<Good>('good', () =>
  bySlug(
    visibleOfKind('good').map((document) => parseWritten(parseDated('good', document), document)),
  ),
);

function readShop(): Shop | null {
  const [document] = visibleOfKind('shop');
  return document ? parseFields('shop', document) : null;
}

/** The settings of our own shop, or null where the site has none. */
export const getShop = () => keepForEdition('shop', readShop);

function readSite(): Site {
  const [document] = visibleOfKind('site');
  if (!document) throw new AppError('invalid_content', 'The content has no site.yaml.');
  const site = resolveSite(parseFields('site', document));
  return moveSite(site, getEnv().SITE_URL ?? site.url);
}

/** The site's own settings; SITE_URL of the environment stands above `url` of the file. */
export const getSite = () => keepForEdition('site', readSite);

/** All merchants, in the order of their slugs; in the demo mode the demo shop is among them. */
export const getMerchants = merchants.all;

export const allAuthors = authors.all;
export const getAuthor = authors.find;
/** @throws AppError `not_found` */
export const getAuthorOrThrow = authors.findOrThrow;

/** All categories, in the order that they give themselves. */
export const allCategories = categories.all;
export const getCategory = categories.find;
/** @throws AppError `not_found` */
export const getCategoryOrThrow = categories.findOrThrow;

/** All products with their reviews, the newest first. */
export const allProducts = products.all;
export const getProduct = products.find;
/** @throws AppError `not_found` */
export const getProductOrThrow = products.findOrThrow;

/** All best-of lists, the newest first. */
export const allLists = lists.all;
export const getList = lists.find;
/** @throws AppError `not_found` */
export const getListOrThrow = lists.findOrThrow;

/** All guides, the newest first. */
export const allGuides = guides.all;
export const getGuide = guides.find;
/** @throws AppError `not_found` */
export const getGuideOrThrow = guides.findOrThrow;

/** All editorial comparisons, the newest first. */
export const allComparisons = comparisons.all;
export const getComparison = comparisons.find;
/** @throws AppError `not_found` */
export const getComparisonOrThrow = comparisons.findOrThrow;

export const allPages = pages.all;
export const getPage = pages.find;
/** @throws AppError `not_found` */
export const getPageOrThrow = pages.findOrThrow;

/** All deals that were entered by hand, past and future ones too, in the order of their slugs. */
export const allManualDeals = deals.all;

/** All goods of our own, those off sale among them, in the order of their slugs. */
export const allGoods = goods.all;
export const getGood = goods.find;
