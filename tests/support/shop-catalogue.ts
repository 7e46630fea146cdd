import type { Catalogue } from '@/lib/catalogue/catalogue';
import { readCatalogue } from '@/lib/catalogue/read-catalogue';
import { type ShopFields, ShopSchema } from '@/lib/content/schema/shop';
import { GoodSchema } from '@/lib/content/schema/shop-good';

const DESCRIPTION = 'A description that is long enough for search results, and says something.';

/** The settings of a shop whose prices are exclusive in dollars and inclusive elsewhere. */
const SHOP = {
  title: 'The lamp shop',
  description: DESCRIPTION,
  seller: {
    name: 'Lamps Weekly',
    address: ['1 Lamp Street', '12345 Lampton, Germany'],
    email: 'shop@lamps.example',
  },
  currencies: [
    { code: 'USD', taxBehavior: 'exclusive' },
    { code: 'EUR', taxBehavior: 'inclusive' },
    { code: 'JPY', taxBehavior: 'inclusive' },
    { code: 'KWD', taxBehavior: 'inclusive' },
  ],
  zones: [
    { id: 'home', name: 'Germany', countries: ['DE'] },
    { id: 'near', name: 'Great Britain', countries: ['GB', 'IE'] },
    { id: 'world', name: 'Elsewhere', countries: ['US', 'JP', 'KW'] },
  ],
  shipping: [
    {
      id: 'parcel',
      rates: ['home', 'near', 'world'].flatMap((zone) => [
        {
          zone,
          name: 'Standard',
          prices: ['5.00 USD', '4.50 EUR', '700 JPY', '1.500 KWD'],
          freeFrom: ['100 USD', '90 EUR', '14000 JPY', '30 KWD'],
          days: { min: 0, max: 4 },
        },
        {
          zone,
          name: 'Express',
          prices: ['12.00 USD', '11.00 EUR', '1700 JPY', '3.500 KWD'],
          days: { min: 1, max: 2 },
        },
      ]),
    },
  ],
  returns: { days: 30, fees: 'customer', method: 'mail' },
  withdrawal: 'withdrawal',
  downloads: { count: 5, days: 30 },
  retentionDays: 730,
  automaticTax: true,
  promotionCodes: true,
};

const common = {
  description: DESCRIPTION,
  published: '2026-02-01',
  picture: { src: 'lamp.svg', alt: 'A lamp' },
  taxCode: 'txcd_99999999',
};

const GOODS: Readonly<Record<string, object>> = {
  shade: {
    ...common,
    name: 'Lamp shade',
    kind: 'physical',
    shippingClass: 'parcel',
    maxPerOrder: 5,
    variants: [
      {
        sku: 'SHADE-P',
        name: 'Paper',
        options: { material: 'Paper' },
        stock: 4,
        weight: 120,
        prices: ['19.00 USD', '17.00 EUR', '2800 JPY', '5.750 KWD'],
      },
      {
        sku: 'SHADE-L',
        name: 'Linen',
        options: { material: 'Linen' },
        stock: 2,
        weight: 180,
        prices: ['29.99 USD', '26.49 EUR', '4201 JPY', '8.990 KWD'],
      },
    ],
  },
  base: {
    ...common,
    name: 'Lamp base',
    kind: 'physical',
    shippingClass: 'parcel',
    variants: [
      {
        sku: 'BASE',
        stock: 1,
        weight: 1500,
        prices: ['49.00 USD', '45.00 EUR', '7100 JPY', '14.990 KWD'],
      },
    ],
  },
  book: {
    ...common,
    name: 'All about lamps',
    kind: 'digital',
    taxCode: 'txcd_10302000',
    file: 'lamps.pdf',
    maxPerOrder: 2,
    variants: [{ sku: 'BOOK', prices: ['9.00 USD', '8.00 EUR', '1300 JPY', '2.760 KWD'] }],
  },
  lantern: {
    ...common,
    name: 'Lantern',
    kind: 'physical',
    shippingClass: 'parcel',
    active: false,
    variants: [
      {
        sku: 'LANTERN',
        stock: 9,
        weight: 900,
        prices: ['59.00 USD', '55.00 EUR', '8100 JPY', '17.990 KWD'],
      },
    ],
  },
};

/**
 * A small catalogue: two variants, a last piece, a file, and a good that is off sale.
 * @param times how many times as much there is of everything.
 */
export function lampCatalogue(settings: Partial<ShopFields> = {}, times = 1): Catalogue {
  return readCatalogue({
    shop: { ...ShopSchema.parse(SHOP), ...settings },
    goods: Object.entries(GOODS).map(([slug, fields]) => {
      const good = { ...GoodSchema.parse(fields), slug, path: `/shop/${slug}` };
      if (good.kind === 'digital') return good;
      const variants = good.variants.map((one) => ({ ...one, stock: one.stock * times }));
      return { ...good, variants };
    }),
  });
}
