import * as generated from 'contentlayer/generated';
import type { z } from 'zod';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import { getEnv } from '@/lib/platform/env';
import { addDemoPage, addDemoShop } from './add-demo-shop';
import { DOCUMENT_KINDS, documentPath, type KindName, type PageKind } from './document-kinds';
import { orderChanges } from './order-changes';
import { resolveSite } from './resolve-site';
import { overallScore } from './score';
import type { Author, Category, Guide, List, ManualDeal, Page, Product, Site } from './types';

interface GeneratedDocument {
  readonly _id: string;
  readonly _raw: { readonly sourceFileName: string };
  readonly type: string;
  readonly body?: { readonly code: string; readonly raw: string };
}

/** The kinds that are published on a day. */
type DatedKind = 'product' | 'list' | 'guide' | 'page';

type Fields<Kind extends KindName> = z.infer<(typeof DOCUMENT_KINDS)[Kind]['schema']>;

function parseFields<Kind extends KindName>(kind: Kind, document: GeneratedDocument): Fields<Kind> {
  const { _id, _raw, type, body, ...fields } = document;
  const result = DOCUMENT_KINDS[kind].schema.safeParse(fields);
  if (result.success) return result.data as Fields<Kind>;
  const [issue] = result.error.issues;
  throw new AppError('invalid_content', `The content has faults: ${issue?.message}`, {
    where: `content/${_id}, ${issue?.path.join('.')}`,
    remedy: 'Run "npm run shelf -- check", mend what it reports, and build again.',
  });
}

function fileSlug(document: GeneratedDocument): string {
  return document._raw.sourceFileName.replace(/\.[^.]*$/, '');
}

function parsePage<Kind extends PageKind>(kind: Kind, document: GeneratedDocument) {
  const fields = parseFields(kind, document);
  const slug = fields.slug ?? fileSlug(document);
  return {
    ...fields,
    slug,
    path: documentPath(kind, slug),
    body: document.body?.code ?? '',
    bodyRaw: (document.body?.raw ?? '').replace(/\r\n?/g, '\n').trim(),
  };
}

function parseDated<Kind extends DatedKind>(kind: Kind, document: GeneratedDocument) {
  const page = parsePage(kind, document);
  return { ...page, ...orderChanges(page) };
}

interface Collection<Item> {
  all(): readonly Item[];
  find(slug: string): Item | undefined;
  findOrThrow(slug: string): Item;
}

/** Reads a collection when it is first asked for, once in the life of the process. */
function collection<Item extends { readonly slug: string }>(
  noun: string,
  read: () => readonly Item[],
): Collection<Item> {
  let items: readonly Item[] | undefined;
  let index: Map<string, Item> | undefined;
  const all = () => {
    items ??= read();
    return items;
  };
  const find = (slug: string) => {
    index ??= new Map(all().map((item) => [item.slug, item]));
    return index.get(slug);
  };
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
  bySlug(generated.allAuthors.map((document) => parsePage('author', document))),
);

const categories = collection<Category>('category', () =>
  generated.allCategories
    .map((document) => parsePage('category', document))
    .sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug)),
);

const products = collection<Product>('product', () =>
  newestFirst(
    generated.allProducts.map((document) => {
      const product = parseDated('product', document);
      const { rubric } = categories.findOrThrow(product.category);
      const links = addDemoPage(product.links, product.slug);
      return { ...product, links, score: overallScore(product.scores, rubric) };
    }),
  ),
);

const lists = collection<List>('list', () =>
  newestFirst(generated.allLists.map((document) => parseDated('list', document))),
);

const guides = collection<Guide>('guide', () =>
  newestFirst(generated.allGuides.map((document) => parseDated('guide', document))),
);

const pages = collection<Page>('page', () =>
  bySlug(generated.allPages.map((document) => parseDated('page', document))),
);

const merchants = collection<Merchant>('merchant', () =>
  bySlug(
    addDemoShop(
      generated.allMerchants.map((document) => ({
        ...parseFields('merchant', document),
        slug: fileSlug(document),
      })),
    ),
  ),
);

const deals = collection<ManualDeal>('deal', () =>
  bySlug(
    generated.allDeals.map((document) => ({
      ...parseFields('deal', document),
      slug: fileSlug(document),
    })),
  ),
);

let site: Site | undefined;

/** The site's own settings; SITE_URL of the environment stands above `url` of the file. */
export function getSite(): Site {
  if (!site) {
    const fields = resolveSite(parseFields('site', generated.site));
    site = { ...fields, url: getEnv().SITE_URL ?? fields.url };
  }
  return site;
}

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

export const allPages = pages.all;
export const getPage = pages.find;
/** @throws AppError `not_found` */
export const getPageOrThrow = pages.findOrThrow;

/** All deals that were entered by hand, past and future ones too, in the order of their slugs. */
export const allManualDeals = deals.all;
