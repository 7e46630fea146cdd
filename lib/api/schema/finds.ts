import { z } from 'zod';
import { SEARCH_KINDS } from '@/lib/search/search-document';
import { idOf, instant, Links, Picture, Reference } from './common';
import { MerchantReference, OfferLink, Price } from './offer';
import { ProductSummary, SpecLine } from './product';
import { named } from './registry';

export const Deal = named(
  'Deal',
  z
    .strictObject({
      id: idOf('deal'),
      type: z.literal('deal'),
      title: z.string().nullable().describe('In its own words; null where the figures say it'),
      product: Reference.nullable().describe('Null where it is for the whole shop'),
      merchant: MerchantReference,
      savingPercent: z.int().min(1).max(99).nullable().describe('As the merchant states it'),
      belowMedian: z
        .strictObject({ percent: z.number(), observations: z.int().min(1) })
        .nullable()
        .describe('How far it is below the median of past prices, where those may be kept'),
      code: z.string().nullable().describe('Coupon code'),
      note: z.string().nullable().describe('A condition that readers should know'),
      endsAt: instant.nullable().describe('When the merchant ends it; null where that is not told'),
      expiresAt: instant.describe('From then on it may not be shown as it stands'),
      link: OfferLink.nullable(),
      disclosure: z.array(z.string()),
      price: Price.nullable().describe('Null for a coupon without a price'),
    })
    .describe('Something to save at this moment'),
);

export const SearchResult = named(
  'SearchResult',
  z
    .strictObject({
      id: z.string().describe('Id of the resource that was found'),
      type: z.enum(SEARCH_KINDS),
      title: z.string(),
      line: z.string().describe('What a result says below its title'),
      note: z.string().nullable(),
      picture: Picture.nullable(),
      variants: z
        .array(z.strictObject({ name: z.string(), html: z.url() }))
        .describe('The same product in other colours'),
      links: z.strictObject({
        self: z.url().nullable().describe('Null for what the API does not have'),
        html: z.url(),
      }),
    })
    .describe('A page that was found'),
);

export const Suggestion = named(
  'Suggestion',
  z
    .strictObject({
      id: z.string().describe('Id of the page; of a search "search:" and its words'),
      type: z.enum(['search', ...SEARCH_KINDS]),
      title: z.string().describe('What to show'),
      note: z.string().nullable().describe('What it is; null where the title says it'),
      query: z.string().nullable().describe('What it searches for; null for a page'),
      links: z.strictObject({ html: z.url().describe('Where choosing it leads') }),
    })
    .describe('What may be meant by what was typed so far'),
);

export const Comparison = named(
  'Comparison',
  z
    .strictObject({
      id: idOf('comparison'),
      type: z.literal('comparison'),
      products: z.array(ProductSummary).describe('In the order that was asked for'),
      groups: z
        .array(
          z.strictObject({
            name: z.string(),
            rows: z.array(
              z.strictObject({
                name: z.string(),
                isSame: z.boolean().describe('True where all state it, and the same'),
                cells: z
                  .array(SpecLine.nullable())
                  .describe('One a product; null where it states none'),
                best: z.array(z.string()).describe('Ids of the products that are best of it'),
              }),
            ),
          }),
        )
        .describe('What at least two of them state'),
      links: Links,
    })
    .describe('Products side by side'),
);

export type DealResource = z.infer<typeof Deal>;
export type SearchResultResource = z.infer<typeof SearchResult>;
export type SuggestionResource = z.infer<typeof Suggestion>;
export type ComparisonResource = z.infer<typeof Comparison>;
