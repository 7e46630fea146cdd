import { demoShopPage } from '@/lib/affiliate/demo-shop';
import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { HOUR, MINUTE } from '@/lib/core/duration';
import { chanceOf } from '../chance';
import { decimalOf, inCurrency, inventBase } from '../invent-price';

/** A product of the site, which the shop sells too. */
export interface Article {
  readonly slug: string;
  readonly brand: string;
  readonly model: string;
  readonly gtin?: string;
  /** What the stand-in for Amazon knows it by, so that both ask about the same; the slug where null. */
  readonly asin: string | null;
}

export interface Assortment {
  readonly articles: readonly Article[];
  /** Where the site's readers are at home. */
  readonly country: MarketplaceCode;
  readonly currency: string;
}

/** How long somebody's turn is to be sold out or reduced, and how often prices move, in milliseconds. */
const TURN = 6 * HOUR;
const MOVE = 10 * MINUTE;
/** From so many articles on one is sold out, and of so many one is reduced. */
const SHELF_WITH_GAPS = 3;
const REDUCED = 3;
/** In dollars. */
const FREE_DELIVERY_FROM = 75;
const DELIVERY = 5;

/** What a feed of a whole shop has besides: articles that the site says nothing of. */
const OTHERS = ['100', '200', '300'].map((model) => ({ brand: 'Invented Audio', model }));

const COLUMNS = [
  'id',
  'title',
  'link',
  'price',
  'sale_price',
  'availability',
  'condition',
  'brand',
  'mpn',
  'gtin',
  'shipping',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Text without what means something between the fields of a feed; it is matched without it anyway. */
const plain = (text: string) => text.replace(/["\s]+/g, ' ').trim();

interface Moment {
  readonly seed: string;
  readonly now: number;
}

/** Whose turn it is: of a few articles too, somebody's always is. */
function takeTurns(articles: readonly Article[], { seed, now }: Moment) {
  const turn = Math.floor(now / TURN);
  const order = articles
    .map(({ slug }) => ({ slug, rank: chanceOf(seed, 'turn', slug, turn) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ slug }) => slug);
  const soldOut = order.length >= SHELF_WITH_GAPS ? 1 : 0;
  const reduced = Math.ceil(order.length / REDUCED);
  return {
    soldOut: new Set(order.slice(0, soldOut)),
    reduced: new Set(order.slice(soldOut, soldOut + reduced)),
  };
}

function shippingOf(amount: number, { country, currency }: Assortment): string {
  const isFree = amount >= inCurrency(FREE_DELIVERY_FROM, currency);
  const delivery = { amount: isFree ? 0 : inCurrency(DELIVERY, currency), currency };
  return `${country}:::${decimalOf(delivery)} ${currency}`;
}

function describe(
  { slug, brand, model, gtin, asin }: Article,
  assortment: Assortment,
  { seed, now }: Moment,
  { soldOut, reduced }: ReturnType<typeof takeTurns>,
): Row {
  const { currency } = assortment;
  const about = inventBase(seed, asin ?? slug, currency);
  // Dearer or cheaper than elsewhere, by up to 8 %.
  const usual = Math.round(about * (0.92 + 0.16 * chanceOf(seed, 'usual', slug)));
  const move = 0.98 + 0.04 * chanceOf(seed, 'move', slug, Math.floor(now / MOVE));
  const saving = 0.1 + 0.2 * chanceOf(seed, 'saving', slug, Math.floor(now / TURN));
  const isReduced = reduced.has(slug);
  const asked = Math.max(1, Math.round(usual * move * (isReduced ? 1 - saving : 1)));
  const write = (amount: number) => `${decimalOf({ amount, currency })} ${currency}`;
  return {
    id: slug,
    title: plain(`${brand} ${model}`),
    link: demoShopPage(slug),
    price: write(isReduced ? usual : asked),
    sale_price: isReduced ? write(asked) : '',
    availability: soldOut.has(slug) ? 'out_of_stock' : 'in_stock',
    condition: 'new',
    brand: plain(brand),
    mpn: plain(model),
    gtin: gtin ?? '',
    shipping: shippingOf(asked, assortment),
  };
}

/**
 * The product feed of an invented shop that sells what the site writes about, in Google's format as
 * tab-separated text: prices near those of the stand-in for Amazon and never the same for long, one
 * article in three reduced, one sold out, delivery that costs something below a sum.
 * @returns lines without their ends, the names of the columns first.
 */
export function inventFeed(assortment: Assortment, moment: Moment): string[] {
  const turns = takeTurns(assortment.articles, moment);
  const others = OTHERS.map(({ brand, model }): Article => {
    return { slug: `other-${model}`, brand, model, asin: null };
  });
  const rows = [...assortment.articles, ...others].map((article) =>
    describe(article, assortment, moment, turns),
  );
  return [COLUMNS.join('\t'), ...rows.map((row) => COLUMNS.map((name) => row[name]).join('\t'))];
}
