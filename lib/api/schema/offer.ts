import { z } from 'zod';
import { AVAILABILITIES, CONDITIONS } from '@/lib/offers/observation';
import { idOf, instant, Money, marketplaceCode, Reference, slug } from './common';
import { named } from './registry';

export const MerchantReference = named(
  'MerchantReference',
  z.strictObject({ id: idOf('merchant'), slug, name: z.string() }).describe('Who sells it'),
);

export const OfferLink = named(
  'OfferLink',
  z
    .strictObject({
      href: z
        .url()
        .describe('Use it as it is: it leads to the merchant and names who sent the reader'),
      rel: z
        .enum(['sponsored nofollow noopener', 'noopener'])
        .describe('Put it on the anchor as it is; never add noreferrer'),
      isPaid: z
        .boolean()
        .describe('True where the merchant pays for the link: a disclosure is owed'),
      kind: z
        .enum(['product', 'search'])
        .describe('"search" leads to the results of a search: no price may stand beside it'),
      label: z.string().describe('Words for the anchor, which name the merchant'),
      mark: z.string().nullable().describe('Words to stand beside a paid link'),
    })
    .describe('A link to a merchant'),
);

export const Price = named(
  'Price',
  z
    .strictObject({
      amount: Money.nullable().describe('Null where the merchant has it but names no price now'),
      listPrice: z
        .strictObject({ money: Money, label: z.string() })
        .nullable()
        .describe('The price before, as the merchant states it, and what it calls it'),
      savingPercent: z.int().min(1).max(99).nullable().describe('As the merchant states it'),
      delivery: Money.nullable().describe('What delivery costs; null where it is not known'),
      availability: z.enum(AVAILABILITIES),
      condition: z.enum(CONDITIONS),
      seller: z.string().nullable(),
      isMembersOnly: z.boolean().describe('True where members of the merchant’s club alone get it'),
      isDemo: z.boolean().describe('True where it is invented, on a site that is being tried out'),
      asOf: instant.describe('When it was seen; show it beside the price'),
      asOfDisplay: z.string().describe('The same for people'),
      expiresAt: instant.describe('From then on it may not be shown'),
      notices: z
        .array(z.string())
        .describe('What the merchant asks to stand where its price stands'),
    })
    .describe('A price that may be shown now, with what must stand beside it'),
);

export const Offer = named(
  'Offer',
  z
    .strictObject({
      id: idOf('offer'),
      type: z.literal('offer'),
      product: Reference,
      merchant: MerchantReference,
      marketplace: marketplaceCode.nullable().describe('Null for merchants with one shop'),
      isBest: z.boolean().describe('True for the one to propose first'),
      link: OfferLink,
      disclosure: z
        .array(z.string())
        .describe('Sentences that stand above the first paid link of a page'),
      price: Price.nullable().describe('Null where none may be shown now'),
    })
    .describe('One way to buy a product'),
);

export type OfferResource = z.infer<typeof Offer>;
export type OfferLinkResource = z.infer<typeof OfferLink>;
export type PriceResource = z.infer<typeof Price>;
