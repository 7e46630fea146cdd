import { type ContentFolder, contentFolder, VALID_CONTENT } from './content';

const DESCRIPTION = 'A description that is long enough for search results, and says something.';

/** What a content folder holds in addition where there is a shop, and everything in it is right. */
export const SHOP_CONTENT: Readonly<Record<string, string>> = {
  'shop.yaml': `title: The lamp shop
description: ${DESCRIPTION}
seller:
  name: Lamps Weekly
  address: [1 Lamp Street, 12345 Lampton, Germany]
  country: DE
  email: shop@lamps.example
currencies:
  - { code: USD, taxBehavior: inclusive }
  - { code: EUR, taxBehavior: inclusive }
  - { code: JPY, taxBehavior: inclusive }
zones:
  - { id: home, name: Germany, countries: [DE] }
  - { id: world, name: Elsewhere, countries: [US, JP] }
shipping:
  - id: letter
    rates:
      - zone: home
        name: Letter
        prices: [2.00 USD, 1.80 EUR, 300 JPY]
        maxWeight: 500
        days: { min: 1, max: 3 }
  - id: parcel
    rates:
      - zone: home
        name: Standard
        prices: [5.00 USD, 4.50 EUR, 700 JPY]
        maxWeight: 2000
        days: { min: 1, max: 3 }
      - zone: home
        name: Standard
        prices: [9.00 USD, 8.00 EUR, 1300 JPY]
        freeFrom: [100 USD, 90 EUR, 14000 JPY]
        days: { min: 2, max: 4 }
      - zone: world
        name: Standard
        prices: [20.00 USD, 18.00 EUR, 2900 JPY]
        freeFrom: [100 USD, 90 EUR, 14000 JPY]
        days: { min: 5, max: 12 }
      - zone: world
        name: Express
        prices: [40.00 USD, 36.00 EUR, 5800 JPY]
        days: { min: 1, max: 2 }
returns: { days: 30, fees: customer, method: mail }
withdrawal: withdrawal
downloads: { count: 5, days: 30 }
retentionDays: 730
`,
  'shop/shade.mdx': `---
name: Lamp shade
description: ${DESCRIPTION}
published: 2026-02-01
kind: physical
picture: { src: lamp.svg, alt: A lamp shade }
taxCode: txcd_99999999
shippingClass: letter
maxPerOrder: 5
variants:
  - sku: SHADE-P
    name: Paper
    options: { material: Paper }
    gtin: "4006381333931"
    stock: 4
    weight: 120
    prices: [19.00 USD, 17.00 EUR, 2800 JPY]
  - sku: SHADE-L
    name: Linen
    options: { material: Linen }
    stock: 0
    weight: 180
    prices: [29.00 USD, 26.00 EUR, 4200 JPY]
---

A shade for a lamp.
`,
  'shop/base.mdx': `---
name: Lamp base
description: ${DESCRIPTION}
published: 2026-02-01
kind: physical
picture: { src: lamp.svg, alt: A lamp base }
taxCode: txcd_99999999
shippingClass: parcel
variants:
  - sku: BASE
    stock: 10
    weight: 1500
    prices: [49.00 USD, 45.00 EUR, 7100 JPY]
---

A base for a lamp.
`,
  'shop/book.mdx': `---
name: All about lamps
description: ${DESCRIPTION}
published: 2026-02-01
kind: digital
picture: { src: lamp.svg, alt: The cover of a book }
taxCode: txcd_10302000
file: lamps.pdf
variants:
  - sku: BOOK
    prices: [9.00 USD, 8.00 EUR, 1300 JPY]
---

A book about lamps.
`,
  'shop/files/lamps.pdf': '%PDF-1.7\n',
  'pages/withdrawal.mdx': (VALID_CONTENT['pages/about.mdx'] ?? '').replace('About', 'Withdrawal'),
};

/** Writes a valid content folder with a shop to a temporary place; it is removed after the test. */
export async function shopFolder(): Promise<ContentFolder> {
  const folder = await contentFolder();
  for (const [name, text] of Object.entries(SHOP_CONTENT)) await folder.write(name, text);
  return folder;
}
