import type { GoodCardView, OwnOfferView } from '@/components/shop/shop-view';
import type { OwnGood } from '@/lib/catalogue/catalogue';
import { getCatalogue, hasShop } from '@/lib/catalogue/get-catalogue';
import { priceOf } from '@/lib/catalogue/price-of';
import { formatMoney } from '@/lib/core/money';
import type { ShopContext } from './shop-context';
import { goodReduction } from './shop-reductions';
import { goodStockView } from './shop-stock';
import type { SiteContext } from './site-context';

/** What a good costs: its least price, marked where others are dearer. Empty where it is not sold in the currency. */
export function goodPrice(
  good: OwnGood,
  currency: string,
  { m, site }: Pick<SiteContext, 'm' | 'site'>,
): string {
  const amounts = good.variants.flatMap((variant) => priceOf(variant, currency)?.amount ?? []);
  if (amounts.length === 0) return '';
  const least = Math.min(...amounts);
  const text = formatMoney({ amount: least, currency }, site.locale);
  return amounts.some((amount) => amount !== least) ? m.shop.from(text) : text;
}

/** Who made it: what another made, we only sell. */
export function goodMark(good: OwnGood, { m }: Pick<SiteContext, 'm'>): string {
  return good.kind === 'physical' && good.manufacturer ? m.shop.soldByUs : m.shop.ours;
}

/** A good as a card shows it. */
export function goodCard(
  good: OwnGood,
  context: Pick<ShopContext, 'site' | 'm' | 'shop' | 'stock' | 'currency' | 'now'>,
): GoodCardView {
  return {
    path: good.path,
    name: good.name,
    text: good.description,
    picture: good.picture,
    price: goodPrice(good, context.currency, context),
    reduction: goodReduction(good, context),
    mark: goodMark(good, context),
    stock: goodStockView(good, context),
  };
}

/** The goods on sale, in the order of the catalogue. */
export function goodCards(context: ShopContext): GoodCardView[] {
  return context.catalogue.goods
    .filter(({ active }) => active)
    .map((good) => goodCard(good, context));
}

/** The goods of ours that are a reviewed product, for the pages on which it is judged. */
export function ownOffers(product: string, context: SiteContext): OwnOfferView[] {
  if (!hasShop()) return [];
  const catalogue = getCatalogue();
  const currency = catalogue.shop?.currencies[0]?.code ?? '';
  return catalogue
    .goodsOf(product)
    .filter(({ active }) => active)
    .map((good) => ({
      path: good.path,
      lead: context.m.shop.ownOffer.lead(good.name),
      price: goodPrice(good, currency, context),
    }));
}
