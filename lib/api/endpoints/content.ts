import type { z } from 'zod';
import {
  allAuthors,
  allCategories,
  getAuthor,
  getCategory,
  getGuide,
  getList,
  getMerchants,
  getProduct,
  getSite,
} from '@/lib/content/library';
import { type Endpoint, endpoint } from '../http/endpoint';
import {
  authors,
  brands,
  bySlug,
  categories,
  marketplace,
  NO_PARAMETERS,
  paging,
  productSort,
  statuses,
} from '../http/parameters';
import { contextFor } from '../read/open-context.server';
import { homeMarketplace, marketplacesOf } from '../read/places';
import { countAll, countProducts, selectGuides, selectLists, selectProducts } from '../read/select';
import { guideResource, listResource } from '../resources/articles';
import type { ApiContext } from '../resources/context';
import { COLLECTIONS, type ResourceKind } from '../resources/links';
import { productResource } from '../resources/product';
import { authorResource, categoryResource, siteResource } from '../resources/shelf';
import { Guide, List } from '../schema/article';
import { Product } from '../schema/product';
import { Author, Category, Site } from '../schema/shelf';
import { answerPage, slugOf } from './answer-page';
import { foundOrThrow } from './found-or-throw';

const site = endpoint({
  path: '/site',
  id: 'getSite',
  tag: 'Site',
  summary: 'The site',
  description: 'Its name and languages, its marketplaces and merchants, and what it discloses.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  resource: Site,
  many: false,
  reads: 'content',
  async answer({ audience }) {
    const context = contextFor(audience);
    const available = marketplacesOf(getMerchants(), getSite().currency);
    return { data: siteResource(available, homeMarketplace(), countAll(), context), context };
  },
});

/** A kind of documents that the API has, with those that can be asked for. */
interface Kind<Item, Filters extends z.ZodRawShape> {
  readonly kind: ResourceKind;
  /** Names of the two operations: of all, and of one. */
  readonly ids: readonly [string, string];
  readonly title: readonly [string, string];
  readonly description: string;
  readonly resource: z.ZodObject;
  /** Whether prices stand in it. */
  readonly isPriced: boolean;
  readonly filters: z.ZodObject<Filters>;
  readonly select: (filter: z.output<z.ZodObject<Filters>>) => readonly Item[];
  readonly find: (slug: string) => Item | undefined;
  readonly build: (item: Item, context: ApiContext) => unknown;
}

const PRICED =
  'Prices come only as far as they may be shown now, each with its time, its end and its notices.';

/** The two endpoints of a kind: its collection, and one of it by its slug. */
function endpointsOf<Item extends { readonly slug: string }, Filters extends z.ZodRawShape>(
  declared: Kind<Item, Filters>,
): Endpoint[] {
  const { kind, ids, title, isPriced, resource, filters, select, find, build } = declared;
  const place = isPriced ? { marketplace } : {};
  const common = {
    tag: 'Content',
    description: isPriced ? `${declared.description} ${PRICED}` : declared.description,
    resource,
    reads: isPriced ? 'prices' : 'content',
  } as const;
  const all = endpoint({
    ...common,
    path: `/${COLLECTIONS[kind]}`,
    id: ids[0],
    summary: title[0],
    params: NO_PARAMETERS,
    query: NO_PARAMETERS.extend({ ...filters.shape, ...place, ...paging }),
    many: true,
    async answer({ query, audience, prices, after }) {
      const context = contextFor(audience, prices);
      const { limit, ...filter } = query as { readonly limit: number };
      const found = select(filter as z.output<z.ZodObject<Filters>>);
      return answerPage(found, { keyOf: slugOf, after, limit, context }, build);
    },
  });
  const one = endpoint({
    ...common,
    path: `/${COLLECTIONS[kind]}/{slug}`,
    id: ids[1],
    summary: title[1],
    params: bySlug,
    query: NO_PARAMETERS.extend(place),
    many: false,
    async answer({ params: { slug }, audience, prices }) {
      const context = contextFor(audience, prices);
      const everything = () => select(filters.parse({}));
      return { data: build(foundOrThrow(kind, slug, find, everything), context), context };
    },
  });
  return [all, one];
}

const ofArticles = NO_PARAMETERS.extend({ category: categories, author: authors });

export const CONTENT_ENDPOINTS: readonly Endpoint[] = [
  site,
  ...endpointsOf({
    kind: 'product',
    ids: ['listProducts', 'getProduct'],
    title: ['Products', 'One product'],
    description: 'Products with their reviews but for the texts.',
    resource: Product,
    isPriced: true,
    filters: ofArticles.extend({ brand: brands, status: statuses, sort: productSort }),
    select: selectProducts,
    find: getProduct,
    build: productResource,
  }),
  ...endpointsOf({
    kind: 'list',
    ids: ['listLists', 'getList'],
    title: ['Best-of lists', 'One best-of list'],
    description: 'Best-of lists with their picks and how to buy them.',
    resource: List,
    isPriced: true,
    filters: ofArticles,
    select: selectLists,
    find: getList,
    build: listResource,
  }),
  ...endpointsOf({
    kind: 'guide',
    ids: ['listGuides', 'getGuide'],
    title: ['Guides', 'One guide'],
    description: 'Guides in short; their texts stand at their pages and in Markdown.',
    resource: Guide,
    isPriced: false,
    filters: ofArticles,
    select: selectGuides,
    find: getGuide,
    build: guideResource,
  }),
  ...endpointsOf({
    kind: 'category',
    ids: ['listCategories', 'getCategory'],
    title: ['Categories', 'One category'],
    description: 'Categories, how their products are scored, and what is specified of them.',
    resource: Category,
    isPriced: false,
    filters: NO_PARAMETERS,
    select: () => allCategories(),
    find: getCategory,
    build: (each, context) => categoryResource(each, countProducts().get(each.slug) ?? 0, context),
  }),
  ...endpointsOf({
    kind: 'author',
    ids: ['listAuthors', 'getAuthor'],
    title: ['Authors', 'One author'],
    description: 'Who writes here, and why readers may trust them.',
    resource: Author,
    isPriced: false,
    filters: NO_PARAMETERS,
    select: () => allAuthors(),
    find: getAuthor,
    build: authorResource,
  }),
];
