import { compareAddress } from '@/lib/compare/address';
import { buildSpecGroups } from '@/lib/compare/build-rows';
import type { Product } from '@/lib/content/types';
import type { Deal } from '@/lib/deals/deal';
import { dealLink } from '@/lib/deals/deal-link';
import type { SearchHit } from '@/lib/search/outcome';
import type { SearchKind } from '@/lib/search/search-document';
import type { Suggestion } from '@/lib/search/suggest';
import type {
  ComparisonResource,
  DealResource,
  SearchResultResource,
  SuggestionResource,
} from '../schema/finds';
import type { ApiContext } from './context';
import {
  API_PATH,
  absolute,
  COLLECTIONS,
  type ResourceKind,
  resourceId,
  resourcePath,
} from './links';
import { disclosurePart, linkPart, merchantPart, pricePart } from './offers';
import { instantPart, picturePart } from './parts';
import { categoryOf, productPart, productSummary, specPart } from './product';

/** A deal; its link is that of the page of deals. */
export function dealResource(deal: Deal, context: ApiContext): DealResource {
  const { product, merchant: slug, merchantName, belowMedian } = deal;
  const merchant = context.merchants.find((one) => one.slug === slug);
  const link = merchant ? dealLink(deal, merchant) : null;
  return {
    id: `deal:${deal.id}`,
    type: 'deal',
    title: deal.title,
    product: productPart(product?.slug, context),
    merchant: merchantPart({ slug, name: merchantName }),
    savingPercent: deal.percent,
    belowMedian: belowMedian && {
      percent: belowMedian.percent,
      observations: belowMedian.observations,
    },
    code: deal.code,
    note: deal.note,
    endsAt: deal.endsAt === null ? null : instantPart(deal.endsAt),
    expiresAt: instantPart(deal.until),
    link: link && linkPart(link, context),
    disclosure: merchant ? disclosurePart([merchant], context) : [],
    price: deal.offer && pricePart(deal.offer, context),
  };
}

const isResource = (kind: SearchKind): kind is ResourceKind & SearchKind => kind in COLLECTIONS;

const slugOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function idOfPage(kind: SearchKind, path: string): string {
  const slug = slugOf(path);
  return isResource(kind) ? resourceId(kind, slug) : `${kind}:${slug}`;
}

/** A page that was found. */
export function searchResource(
  { document, variants }: SearchHit,
  context: ApiContext,
): SearchResultResource {
  const { kind, path, title, line, note, picture } = document;
  return {
    id: idOfPage(kind, path),
    type: kind,
    title,
    line,
    note: note ?? null,
    picture: picture ? picturePart(picture, context) : null,
    variants: variants.map((variant) => ({
      name: variant.name,
      html: absolute(context, variant.path),
    })),
    links: {
      self: isResource(kind) ? absolute(context, resourcePath(kind, slugOf(path))) : null,
      html: absolute(context, path),
    },
  };
}

/** What may be meant by what was typed so far. */
export function suggestionResource(
  suggestion: Suggestion,
  context: ApiContext,
): SuggestionResource {
  const { m } = context;
  if (suggestion.kind === 'search') {
    const { query } = suggestion;
    const html = absolute(context, `/search?${new URLSearchParams({ q: query })}`);
    const title = m.suggest.searchFor(query);
    return { id: `search:${query}`, type: 'search', title, note: null, query, links: { html } };
  }
  const { kind, title, path, note } = suggestion;
  const words = [m.search.kinds[kind], kind === 'product' ? note : undefined];
  return {
    id: idOfPage(kind, path),
    type: kind,
    title,
    note: words.filter(Boolean).join(' · '),
    query: null,
    links: { html: absolute(context, path) },
  };
}

/** Products side by side, by the very rows that the page of comparisons has. */
export function comparisonResource(
  products: readonly Product[],
  context: ApiContext,
): ComparisonResource {
  const ids = products.map(({ slug }) => resourceId('product', slug));
  const items = products.map(({ slug }) => slug);
  const groups = buildSpecGroups(
    products.map(({ specs, values, category }) => ({
      specs,
      values,
      attributes: categoryOf(category, context).attributes,
    })),
  );
  return {
    id: `comparison:${items.join(',')}`,
    type: 'comparison',
    products: products.map((product) => productSummary(product, context, 'compare')),
    groups: groups.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => ({
        name: row.name,
        isSame: row.isSame,
        cells: row.cells.map((cell) => (cell ? specPart(cell) : null)),
        best: [...row.best].flatMap((place) => ids[place] ?? []),
      })),
    })),
    links: {
      self: absolute(context, `${API_PATH}/compare?items=${items.join(',')}`),
      html: absolute(context, compareAddress(items)),
      markdown: null,
    },
  };
}
