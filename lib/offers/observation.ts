import { z } from 'zod';
import { MARKETPLACE_CODES } from '@/lib/affiliate/marketplaces';
import { PRICE_SOURCES } from '@/lib/affiliate/policy-schema';
import { readHttpUrl } from '@/lib/core/urls';

export const AVAILABILITIES = [
  'in_stock',
  'preorder',
  'backorder',
  'out_of_stock',
  'unknown',
] as const;

export const CONDITIONS = ['new', 'refurbished', 'used'] as const;

/** A hundred million in a currency of two decimals: beyond it a figure is a fault of the source. */
const MOST_MINOR_UNITS = 10_000_000_000;

const CONTROL = /\p{Cc}/u;

/** One character that a database cannot hold would lose every row that is written with it. */
const line = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !CONTROL.test(text));

const minorUnits = z.number().int().min(0).max(MOST_MINOR_UNITS);
const instant = z.number().int().min(0).max(8.64e15);

/**
 * What a source saw of a product at a merchant at one moment. Amounts are minor units of `currency`,
 * instants epoch milliseconds. A price that the merchant does not name is null, never zero.
 */
export const ObservationSchema = z
  .strictObject({
    product: z.string().min(1),
    merchant: z.string().min(1),
    /** Null for merchants with one shop. */
    marketplace: z.enum(MARKETPLACE_CODES).nullable(),
    amount: minorUnits.min(1).nullable(),
    currency: z.string().regex(/^[A-Z]{3}$/),
    /** The price before, as the merchant states it, and what the merchant calls it. */
    listPrice: z.object({ amount: minorUnits.min(1), label: line(60).nullable() }).nullable(),
    /** What the merchant says is saved, in whole per cent. */
    savingPercent: z.number().int().min(1).max(99).nullable(),
    /** What delivery costs; null where it is not known. */
    deliveryAmount: minorUnits.nullable(),
    availability: z.enum(AVAILABILITIES),
    condition: z.enum(CONDITIONS),
    /** Who sells it in the merchant's shop, where that is told. */
    seller: line(120).min(1).nullable(),
    /** The page of the offer, as the source gives it: used unedited. */
    url: z.string().refine((url) => readHttpUrl(url)?.protocol === 'https:'),
    source: z.enum(PRICE_SOURCES),
    /** Name of the feed, where it is one. */
    feed: line(80).nullable(),
    observedAt: instant,
    /** An end that the source itself sets, such as that of a manual price. */
    validUntil: instant.nullable(),
    deal: z
      .object({
        kind: line(60).min(1),
        endsAt: instant.nullable(),
        membersOnly: z.boolean(),
        coupon: line(40).min(1).nullable(),
      })
      .nullable(),
  })
  .refine(({ listPrice, amount }) => !listPrice || (amount !== null && amount < listPrice.amount), {
    path: ['listPrice'],
    message: 'is not above the price',
  });

export type Observation = z.infer<typeof ObservationSchema>;
export type Availability = (typeof AVAILABILITIES)[number];
export type Condition = (typeof CONDITIONS)[number];
