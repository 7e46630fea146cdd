import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageMain } from '@/components/layout/page-main';
import { CartIsland } from '@/components/shop/cart-island';
import { PageNotice } from '@/components/shop/page-notice';
import { ShopBar } from '@/components/shop/shop-bar';
import { ShopNotice } from '@/components/shop/shop-notice';
import { ErrorState } from '@/components/ui/error-state';
import { shopStatus } from '@/lib/checkout/open-desk.server';
import { cartWords, wordCart } from '../../compose/cart';
import { cartNotice } from '../../compose/cart-notice';
import { shopContext, shopNotice } from '../../compose/shop-context';
import { siteContext } from '../../compose/site-context';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const dynamic = 'force-dynamic';

const PATH = '/cart';

export function generateMetadata(): Metadata {
  if (shopStatus() === 'none') return {};
  const { site, m } = siteContext();
  return {
    title: `${m.shop.cartPage.title} | ${site.name}`,
    robots: { index: false, follow: false },
  };
}

/** The cart of the browser that asks, whole without a script. */
export default async function CartPage({ searchParams }: Props) {
  const context = await shopContext();
  if (context === null) notFound();
  const { shop, m, status, cart } = context;
  const words = m.shop.cartPage;
  const notice = cartNotice(await searchParams, context);
  const shopWide = shopNotice(status, m);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: shop.title, path: '/shop' },
    { name: words.title, path: PATH },
  ];
  return (
    <PageMain>
      <ShopBar trail={trail} cart={null} m={m} />
      <h1 className="pt-3 text-title-1">{words.title}</h1>
      {notice ? <PageNotice {...notice} /> : null}
      {shopWide ? <ShopNotice notice={shopWide} /> : null}
      {cart ? (
        <CartIsland initial={wordCart(cart.view, context)} words={cartWords(context)} />
      ) : (
        <div className="mt-8">
          <ErrorState title={words.away.title} lead={words.away.lead}>
            <a href={PATH} className="tap">
              {words.away.retry}
            </a>
          </ErrorState>
        </div>
      )}
    </PageMain>
  );
}
