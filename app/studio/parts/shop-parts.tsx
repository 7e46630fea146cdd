import { CartPanel } from '@/components/shop/cart-panel';
import { GoodCard } from '@/components/shop/good-card';
import { OrderForm } from '@/components/shop/order-form';
import { OwnOffers } from '@/components/shop/own-offer';
import { PageNotice } from '@/components/shop/page-notice';
import { ShopNotice } from '@/components/shop/shop-notice';
import { StockLine } from '@/components/shop/stock-line';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { viewCart } from '@/lib/checkout/cart/cart-view';
import { cartWords, wordCart } from '../../compose/cart';
import type { ShopContext } from '../../compose/shop-context';
import { orderForm } from '../../compose/shop-good';
import { goodCard, goodPrice } from '../../compose/shop-goods';
import { stockView } from '../../compose/shop-stock';
import type { SiteContext } from '../../compose/site-context';
import { GoodParts } from './good-parts';
import { Part, State } from './part';

/** Pieces of each thing in the sample, of which its cart wants one more. */
const LEFT = 2;

function sampleShop(context: SiteContext): ShopContext | null {
  const catalogue = getCatalogue();
  const { shop, goods } = catalogue;
  const [currency] = shop?.currencies ?? [];
  if (!shop || !currency) return null;
  const skus = goods.flatMap(({ variants }) => variants.map(({ sku }) => sku));
  const stock = new Map(skus.map((sku) => [sku, LEFT]));
  const lines = skus.slice(0, LEFT).map((sku, index) => ({
    ...{ cart: '', sku, quantity: 1 + index * LEFT, added_at: 0 },
    ...{ seen_amount: 1, seen_currency: currency.code },
  }));
  const cart = { id: '', currency: currency.code, country: null, lines };
  const view = viewCart(cart, catalogue, stock);
  const own = { id: null, view, order: null };
  const { code } = currency;
  const at = { now: 0, stock, cart: own };
  return { ...context, catalogue, shop, status: 'demo', currency: code, ...at };
}

/** What our own shop is made of; nothing on a site without one. */
export function ShopParts({ context }: { context: SiteContext }) {
  const sample = sampleShop(context);
  const good = sample?.catalogue.goods.find(({ variants }) => variants.length > 1);
  const shown = good ?? sample?.catalogue.goods[0];
  if (!sample?.cart || !shown) return null;
  const { m } = context;
  const { problems } = m.shop.cartPage;
  const offer = {
    path: shown.path,
    lead: m.shop.ownOffer.lead(shown.name),
    price: goodPrice(shown, sample.currency, context),
  };
  return (
    <>
      <Part name="GoodCard">
        <div className="max-w-96">
          <GoodCard good={goodCard(shown, sample)} />
        </div>
      </Part>
      <Part name="StockLine">
        {[null, 0, 1, sample.shop.lowStock + 1].map((left) => (
          <p key={String(left)}>
            <StockLine stock={stockView(left, sample)} />
          </p>
        ))}
      </Part>
      <Part name="OrderForm">
        <State name="to order">
          <div className="max-w-measure">
            <OrderForm form={orderForm(shown, sample)} m={m} />
          </div>
        </State>
        <State name="not known">
          <OrderForm form={orderForm(shown, { ...sample, stock: null })} m={m} />
        </State>
        <State name="closed">
          <OrderForm form={orderForm(shown, { ...sample, status: 'closed' })} m={m} />
        </State>
      </Part>
      <Part name="OwnOffers">
        <OwnOffers offers={[offer]} m={m} />
      </Part>
      <Part name="ShopNotice">
        <ShopNotice notice={m.shop.demo} />
        <ShopNotice notice={m.shop.closed} />
      </Part>
      <Part name="PageNotice">
        <PageNotice title={m.shop.cartPage.added} />
        <PageNotice {...problems.short} />
      </Part>
      <GoodParts good={shown} sample={sample} />
      <Part name="CartPanel">
        <CartPanel view={wordCart(sample.cart.view, sample)} words={cartWords(sample)} />
      </Part>
    </>
  );
}
