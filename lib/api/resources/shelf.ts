import { paymentOf } from '@/lib/affiliate/build-link';
import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Author, Category } from '@/lib/content/types';
import { LANGUAGES } from '@/lib/i18n/languages';
import type { AuthorResource, CategoryResource, SiteResource } from '../schema/shelf';
import type { ApiContext } from './context';
import { API_PATH, absolute, linksOf, resourceId } from './links';
import { disclosurePart, merchantPart } from './offers';
import { picturePart } from './parts';

function attributePart(attribute: Category['attributes'][number]) {
  const { id, name, group, type, unit, better, options, facet } = attribute;
  return {
    id,
    name,
    group,
    type,
    unit: unit ?? null,
    better: better ?? null,
    options: options?.map(({ value, name: words }) => ({ value, name: words })) ?? null,
    isFacet: facet,
  };
}

/** A category. @param productCount how many products it has. */
export function categoryResource(
  category: Category,
  productCount: number,
  context: ApiContext,
): CategoryResource {
  const { slug, name, description, order, rubric, attributes } = category;
  return {
    id: resourceId('category', slug),
    type: 'category',
    slug,
    name,
    description,
    order,
    picture: picturePart(category.picture, context),
    rubric: rubric.map(({ id, name: title, weight, description: judged }) => ({
      id,
      name: title,
      weight,
      description: judged,
    })),
    attributes: attributes.map(attributePart),
    productCount,
    links: linksOf('category', category, context),
  };
}

export function authorResource(author: Author, context: ApiContext): AuthorResource {
  const { slug, name, kind, role, description, credentials, links } = author;
  return {
    id: resourceId('author', slug),
    type: 'author',
    slug,
    name,
    kind,
    role,
    description,
    credentials: [...credentials],
    picture: picturePart(author.picture, context),
    profiles: [...links],
    links: linksOf('author', author, context),
  };
}

/** The site. @param marketplaces those that links and prices can be asked for, the home one first. */
export function siteResource(
  marketplaces: readonly MarketplaceCode[],
  home: MarketplaceCode,
  counts: SiteResource['counts'],
  context: ApiContext,
): SiteResource {
  const { site, merchants } = context;
  return {
    id: 'site',
    type: 'site',
    name: site.name,
    url: absolute(context, '/'),
    language: site.language,
    languages: [...LANGUAGES],
    currency: site.currency,
    tagline: site.tagline,
    description: site.description,
    contact: site.contact ?? null,
    homeMarketplace: home,
    marketplaces: marketplaces.map((code) => {
      const { currency, host } = MARKETPLACES[code];
      return { code, currency, host };
    }),
    merchants: merchants.map((merchant) => ({
      ...merchantPart(merchant),
      isPaid: paymentOf(merchant).sponsored,
    })),
    disclosure: disclosurePart(merchants, context),
    counts,
    links: {
      self: absolute(context, `${API_PATH}/site`),
      html: absolute(context, '/'),
      openapi: absolute(context, '/api/openapi.json'),
      documentation: absolute(context, '/docs/api'),
      feed: absolute(context, '/feed.json'),
      sitemap: absolute(context, '/sitemap.xml'),
    },
  };
}
