import { z } from 'zod';
import { wordOffer } from '@/components/offer/word-offer';
import type { ForeignPrices } from '@/components/scripts/fill-prices';
import { isMarketplaceCode } from '@/lib/affiliate/marketplaces';
import { getProduct } from '@/lib/content/library';
import { AppError } from '@/lib/core/errors';
import { isSlug } from '@/lib/core/slugs';
import { placeIn } from '@/lib/offers/home-place';
import { noticesOf } from '@/lib/offers/notices';
import { readPrices } from '@/lib/offers/queries';
import type { ShownOffers } from '@/lib/offers/show-offers';
import { ON_THE_WAY } from '@/lib/platform/cache-manifest';
import { showsDemo } from '@/lib/platform/demo-mode';
import { siteContext } from './site-context';

/** A page shows no more products than this. */
const MOST_PRODUCTS = 60;

const QuerySchema = z.object({
  place: z.string().refine(isMarketplaceCode),
  products: z
    .string()
    .max(6_000)
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(z.string().refine(isSlug)).max(MOST_PRODUCTS)),
});

function wordAll({ offers, best }: ShownOffers): ForeignPrices['offers'][string] {
  const { site, m } = siteContext();
  return offers.map((offer) => ({
    ...wordOffer(offer, { locale: site.locale, m }),
    isBest: offer === best,
    until: offer.showUntil,
    place: offer.marketplace,
  }));
}

/**
 * Answers which offers of some products may be shown now in a marketplace, in the words of the site.
 * Products that nobody knows are left out. Never fails for prices that cannot be read.
 * @throws AppError `bad_request` for a marketplace without links, or too many products.
 */
export async function answerForeignPrices(request: Request): Promise<Response> {
  const { amazon, m } = siteContext();
  const asked = QuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const place = asked.data?.place;
  if (!asked.data || !place || !amazon?.marketplaces[place]) {
    throw new AppError('bad_request', 'This asks for no prices that there could be', {
      where: 'place, products',
      remedy: `Give a marketplace of the site and up to ${MOST_PRODUCTS} slugs of products.`,
    });
  }
  const products = asked.data.products.flatMap((slug) => getProduct(slug) ?? []);
  const prices = await readPrices(products, {
    place: { ...placeIn(place), demo: showsDemo() },
    lasting: ON_THE_WAY,
  });
  const body: ForeignPrices = {
    offers: Object.fromEntries(products.map(({ slug }) => [slug, wordAll(prices.of(slug))])),
    notices: [
      m.offer.priceRule,
      ...noticesOf(
        prices.shown.flatMap(({ offers }) => offers),
        m,
      ),
    ],
  };
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
}
