import fc from 'fast-check';
import { brandKey } from '@/lib/core/brand-key';
import type { Deal, DealProduct, PricedOffer } from '@/lib/deals/deal';
import { DEAL_SORTS, type DealFilter } from '@/lib/deals/deal-filter';

const BRANDS = ['Acme', 'Bowers & Wilkins', 'Öster', '1MORE'] as const;
const CATEGORIES = ['lamps', 'cups'] as const;
const MERCHANTS = ['shop', 'store', 'market'] as const;

/** When tests of deals take place. */
export const NOON = Date.UTC(2026, 10, 20, 12);

export function dealProduct(more: Partial<DealProduct> = {}): DealProduct {
  const { slug = 'some-cups' } = more;
  return {
    slug,
    name: 'Some Cups',
    path: `/reviews/${slug}`,
    brand: 'Acme',
    picture: { src: 'cups.svg', alt: 'Cups' },
    category: { slug: 'cups', name: 'Cups' },
    asins: {},
    links: [],
    prices: [],
    ...more,
  };
}

/** What a filter and a card look at; what may be shown is decided elsewhere. */
export const priced = (amount: number) =>
  ({
    price: { amount, currency: 'USD' },
    listPrice: null,
    marketplace: null,
    condition: 'new',
    url: 'https://shop.example/cups',
    source: 'feed',
    observedAt: NOON,
    notice: null,
    deal: null,
    isDemo: false,
  }) as unknown as PricedOffer;

export function deal(more: Partial<Deal> = {}): Deal {
  const { product = dealProduct(), merchant = 'shop' } = more;
  return {
    id: `${product?.slug ?? ''}_${merchant}`,
    product,
    merchant,
    merchantName: merchant.toUpperCase(),
    title: null,
    offer: priced(9_999),
    percent: 20,
    belowMedian: null,
    code: null,
    note: null,
    url: 'https://shop.example/cups',
    since: NOON,
    endsAt: null,
    until: NOON + 3_600_000,
    ...more,
  };
}

const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });

/** Few values, so that many deals are alike in what they are sorted and chosen by. */
const anyDeal = fc
  .record({
    number: fc.integer({ min: 0, max: 400 }),
    category: fc.constantFrom(...CATEGORIES),
    brand: fc.constantFrom(...BRANDS),
    merchant: fc.constantFrom(...MERCHANTS),
    isWhole: fc.constantFrom(false, false, false, true),
    amount: sometimes(fc.integer({ min: 1, max: 30 }).map((units) => units * 500)),
    percent: sometimes(fc.integer({ min: 1, max: 20 }).map((steps) => steps * 4)),
    since: fc.integer({ min: NOON - 5, max: NOON }),
    endsAt: sometimes(fc.integer({ min: NOON + 1, max: NOON + 5 })),
    until: fc.integer({ min: NOON - 2, max: NOON + 20 }),
  })
  .map(({ number, category, brand, merchant, isWhole, amount, ...rest }) => {
    const slug = `product-${number}`;
    const product = dealProduct({ slug, brand, category: { slug: category, name: category } });
    const offer = amount === null ? null : priced(amount);
    return isWhole
      ? deal({ ...rest, id: `_${slug}`, product: null, merchant, offer, percent: null })
      : deal({ ...rest, product, merchant, offer });
  });

/** Deals as an index holds them: each id once. */
export const someDeals = fc.uniqueArray(anyDeal, { maxLength: 120, selector: ({ id }) => id });

const list = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 }).map((chosen) => chosen.sort());

export const anyFilter: fc.Arbitrary<DealFilter> = fc
  .record({
    categories: list([...CATEGORIES, 'gone']),
    merchants: list([...MERCHANTS, 'gone']),
    brands: list([...BRANDS.map(brandKey), 'gone']),
    saving: sometimes(fc.integer({ min: 1, max: 99 })),
    from: sometimes(fc.integer({ min: 1, max: 15_000 })),
    to: sometimes(fc.integer({ min: 1, max: 15_000 })),
    sort: fc.constantFrom(...DEAL_SORTS),
  })
  .map((filter) =>
    filter.from !== null && filter.to !== null && filter.from > filter.to
      ? { ...filter, from: filter.to, to: filter.from }
      : filter,
  );

/** What the filter says, deal by deal and word by word: what the index must agree with. */
export function passes({ product, merchant, percent, offer }: Deal, filter: DealFilter): boolean {
  const has = (asked: readonly string[], value: string | undefined) =>
    asked.length === 0 || (value !== undefined && asked.includes(value));
  const amount = offer?.price.amount ?? Number.NaN;
  return (
    has(filter.categories, product?.category.slug) &&
    has(filter.merchants, merchant) &&
    has(filter.brands, product ? brandKey(product.brand) : undefined) &&
    (filter.saving === null || (percent ?? 0) >= filter.saving) &&
    (filter.from === null || amount >= filter.from) &&
    (filter.to === null || amount <= filter.to)
  );
}
