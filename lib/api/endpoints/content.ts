import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allProducts,
  getAuthor,
  getCategory,
  getGuide,
  getList,
  getMerchants,
  getProduct,
  getSite,
} from '@/lib/content/library';
import { endpoint } from '../http/endpoint';
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
import { contextFor, contextWithPrices } from '../read/open-context.server';
import { homeMarketplace, marketplacesOf } from '../read/places';
import { countAll, countProducts, selectGuides, selectLists, selectProducts } from '../read/select';
import { guideResource, listResource } from '../resources/articles';
import { productResource } from '../resources/product';
import { authorResource, categoryResource, siteResource } from '../resources/shelf';
import { Guide, List } from '../schema/article';
import { Product } from '../schema/product';
import { Author, Category, Site } from '../schema/shelf';
import { answerPage, slugOf } from './answer-page';
import { foundOrThrow } from './found-or-throw';

const PRICED =
  'Prices come only as far as they may be shown now, each with its time, its end and its notices.';

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

const products = endpoint({
  path: '/products',
  id: 'listProducts',
  tag: 'Content',
  summary: 'Products',
  description: `Products with their reviews but for the texts. ${PRICED}`,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({
    category: categories,
    brand: brands,
    status: statuses,
    author: authors,
    sort: productSort,
    marketplace,
    ...paging,
  }),
  resource: Product,
  many: true,
  reads: 'prices',
  async answer({ query, audience, after, now }) {
    const { context } = await contextWithPrices(audience, now);
    const { category, brand, status, author, sort, limit } = query;
    const found = selectProducts({
      categories: category,
      brands: brand,
      statuses: status,
      authors: author,
      sort,
    });
    return answerPage(found, { keyOf: slugOf, after, limit, context }, productResource);
  },
});

const product = endpoint({
  path: '/products/{slug}',
  id: 'getProduct',
  tag: 'Content',
  summary: 'One product',
  description: `A product with its review but for the text. ${PRICED}`,
  params: bySlug,
  query: NO_PARAMETERS.extend({ marketplace }),
  resource: Product,
  many: false,
  reads: 'prices',
  async answer({ params: { slug }, audience, now }) {
    const { context } = await contextWithPrices(audience, now);
    const found = foundOrThrow('product', slug, getProduct, allProducts);
    return { data: productResource(found, context), context };
  },
});

const lists = endpoint({
  path: '/lists',
  id: 'listLists',
  tag: 'Content',
  summary: 'Best-of lists',
  description: `Best-of lists with their picks and how to buy them. ${PRICED}`,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({ category: categories, author: authors, marketplace, ...paging }),
  resource: List,
  many: true,
  reads: 'prices',
  async answer({ query: { category, author, limit }, audience, after, now }) {
    const { context } = await contextWithPrices(audience, now);
    const found = selectLists({ categories: category, authors: author });
    return answerPage(found, { keyOf: slugOf, after, limit, context }, listResource);
  },
});

const list = endpoint({
  path: '/lists/{slug}',
  id: 'getList',
  tag: 'Content',
  summary: 'One best-of list',
  description: `A best-of list with its picks and how to buy them. ${PRICED}`,
  params: bySlug,
  query: NO_PARAMETERS.extend({ marketplace }),
  resource: List,
  many: false,
  reads: 'prices',
  async answer({ params: { slug }, audience, now }) {
    const { context } = await contextWithPrices(audience, now);
    return { data: listResource(foundOrThrow('list', slug, getList, allLists), context), context };
  },
});

const guides = endpoint({
  path: '/guides',
  id: 'listGuides',
  tag: 'Content',
  summary: 'Guides',
  description: 'Guides in short; their texts stand at their pages and in Markdown.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({ category: categories, author: authors, ...paging }),
  resource: Guide,
  many: true,
  reads: 'content',
  async answer({ query: { category, author, limit }, audience, after }) {
    const context = contextFor(audience);
    const found = selectGuides({ categories: category, authors: author });
    return answerPage(found, { keyOf: slugOf, after, limit, context }, guideResource);
  },
});

const guide = endpoint({
  path: '/guides/{slug}',
  id: 'getGuide',
  tag: 'Content',
  summary: 'One guide',
  description: 'A guide in short; its text stands at its page and in Markdown.',
  params: bySlug,
  query: NO_PARAMETERS,
  resource: Guide,
  many: false,
  reads: 'content',
  async answer({ params: { slug }, audience }) {
    const context = contextFor(audience);
    const found = foundOrThrow('guide', slug, getGuide, allGuides);
    return { data: guideResource(found, context), context };
  },
});

const categoryList = endpoint({
  path: '/categories',
  id: 'listCategories',
  tag: 'Content',
  summary: 'Categories',
  description: 'Categories, how their products are scored, and what is specified of them.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend(paging),
  resource: Category,
  many: true,
  reads: 'content',
  async answer({ query: { limit }, audience, after }) {
    const context = contextFor(audience);
    const counts = countProducts();
    return answerPage(allCategories(), { keyOf: slugOf, after, limit, context }, (each) =>
      categoryResource(each, counts.get(each.slug) ?? 0, context),
    );
  },
});

const category = endpoint({
  path: '/categories/{slug}',
  id: 'getCategory',
  tag: 'Content',
  summary: 'One category',
  description: 'A category, how its products are scored, and what is specified of them.',
  params: bySlug,
  query: NO_PARAMETERS,
  resource: Category,
  many: false,
  reads: 'content',
  async answer({ params: { slug }, audience }) {
    const context = contextFor(audience);
    const found = foundOrThrow('category', slug, getCategory, allCategories);
    return { data: categoryResource(found, countProducts().get(slug) ?? 0, context), context };
  },
});

const authorList = endpoint({
  path: '/authors',
  id: 'listAuthors',
  tag: 'Content',
  summary: 'Authors',
  description: 'Who writes here, and why readers may trust them.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend(paging),
  resource: Author,
  many: true,
  reads: 'content',
  async answer({ query: { limit }, audience, after }) {
    const context = contextFor(audience);
    return answerPage(allAuthors(), { keyOf: slugOf, after, limit, context }, authorResource);
  },
});

const author = endpoint({
  path: '/authors/{slug}',
  id: 'getAuthor',
  tag: 'Content',
  summary: 'One author',
  description: 'An author, and why readers may trust them.',
  params: bySlug,
  query: NO_PARAMETERS,
  resource: Author,
  many: false,
  reads: 'content',
  async answer({ params: { slug }, audience }) {
    const context = contextFor(audience);
    const found = foundOrThrow('author', slug, getAuthor, allAuthors);
    return { data: authorResource(found, context), context };
  },
});

export const CONTENT_ENDPOINTS = [
  site,
  products,
  product,
  lists,
  list,
  guides,
  guide,
  categoryList,
  category,
  authorList,
  author,
];
