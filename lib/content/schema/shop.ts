import { z } from 'zod';
import { COUNTRIES } from '@/lib/core/countries';
import { slug, text } from './fields';
import { charge, currency, inEachCurrency, price } from './shop-money';

/** Goods for the General Product Safety Regulation are told by who answers for them. */
export const party = {
  name: text(100).describe('Name, or registered trade name'),
  address: z
    .array(text(100))
    .min(2)
    .max(6)
    .describe('Postal address as it stands on an envelope, without the name, one line an entry'),
  email: z.email().describe('E-mail address for customers'),
};

const zone = z.strictObject({
  id: slug.describe('Name that rates give it'),
  name: text(40).describe('Name that shoppers read, such as "European Union"'),
  countries: z
    .array(z.enum(COUNTRIES))
    .min(1)
    .describe('Its countries, ISO 3166-1 codes of two letters; a country is in one zone'),
});

const rate = z.strictObject({
  zone: slug.describe('Zone that it is for'),
  name: text(60).describe('Name that shoppers choose it by, such as "Standard"'),
  prices: inEachCurrency(charge).describe('What it costs in each currency, "0 USD" where nothing'),
  freeFrom: inEachCurrency(price)
    .default([])
    .describe('Worth of the cart in each currency from which it costs nothing'),
  maxWeight: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Heaviest parcel, in grams; any weight unless given'),
  days: z
    .strictObject({
      min: z.number().int().min(0).max(90).describe('The fewest'),
      max: z.number().int().min(0).max(90).describe('The most, not fewer than "min"'),
    })
    .describe('Business days from the order to the door'),
});

const shippingClass = z.strictObject({
  id: slug.describe('Name that goods give it'),
  rates: z.array(rate).min(1).describe('What delivery costs, and how long it takes'),
});

const TAX_CODE = /^txcd_\d{8}$/;

export const taxCode = z
  .string()
  .trim()
  .refine((code) => TAX_CODE.test(code), {
    message: 'is not a tax code of Stripe',
    params: { remedy: 'Write txcd_ and eight digits: https://docs.stripe.com/tax/tax-codes.' },
  });

export const ShopSchema = z
  .strictObject({
    title: text(60).describe('Headline of the shop’s page'),
    description: text(170).min(50).describe('What the shop sells, for search results'),
    seller: z
      .strictObject({
        ...party,
        country: z
          .enum(COUNTRIES)
          .optional()
          .describe('Where the seller is, ISO 3166-1; the product feed of OpenAI needs it'),
      })
      .describe('Who sells: the other side of the contract'),
    currencies: z
      .array(
        z.strictObject({
          code: currency.describe('ISO 4217 code, such as EUR'),
          taxBehavior: z
            .enum(['inclusive', 'exclusive'])
            .describe(
              'Whether prices in it hold the tax, as consumers in the EU, the UK and Japan must be shown them; exclusive needs "automaticTax"',
            ),
        }),
      )
      .min(1)
      .describe('Currencies that every good has a price in; that of the site among them'),
    zones: z
      .array(zone)
      .default([])
      .describe('Countries that goods are sent to, in groups; to no other is anything sent'),
    shipping: z
      .array(shippingClass)
      .default([])
      .describe(
        'Shipping classes, the smallest first: a parcel goes by the last of its goods’ own',
      ),
    shippingTaxCode: taxCode.default('txcd_92010001').describe('Stripe’s tax code of delivery'),
    returns: z
      .strictObject({
        days: z
          .number()
          .int()
          .min(14)
          .max(365)
          .describe(
            'Days after delivery within which goods can be sent back; 14 is the law in the EU',
          ),
        fees: z
          .enum(['free', 'customer'])
          .describe('Who pays for sending back: free = you, customer = they'),
        method: z.enum(['mail', 'store', 'kiosk']).describe('How goods come back'),
      })
      .describe('The return policy of physical goods'),
    withdrawal: slug.describe(
      'Slug of the page with the withdrawal information, the model form and the waiver for downloads',
    ),
    terms: slug.optional().describe('Slug of the page with your terms of sale'),
    downloads: z
      .strictObject({
        count: z.number().int().min(1).max(100).describe('How many times a file can be fetched'),
        days: z.number().int().min(1).max(3650).describe('For how many days after payment'),
      })
      .describe('How long the links of digital goods work'),
    retentionDays: z
      .number()
      .int()
      .min(30)
      .max(4000)
      .describe('Days after which name, address and e-mail of an order are erased'),
    checkoutMinutes: z
      .number()
      .int()
      .min(30)
      .max(1440)
      .default(60)
      .describe('Minutes for which a checkout stays open and its pieces are kept'),
    lowStock: z
      .number()
      .int()
      .min(0)
      .max(1000)
      .default(3)
      .describe('Pieces at and below which shoppers read how few are left'),
    automaticTax: z
      .boolean()
      .default(false)
      .describe('Let Stripe Tax compute the tax; it must be set up in your account'),
    promotionCodes: z
      .boolean()
      .default(false)
      .describe('Let shoppers enter promotion codes that you made in Stripe'),
  })
  .describe('The shop, if you sell goods of your own: content/shop.yaml');

/** The shop's settings; every amount in minor units with its currency, weights in grams. */
export type ShopFields = z.infer<typeof ShopSchema>;
