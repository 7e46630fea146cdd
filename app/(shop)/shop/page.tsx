import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleSection } from '@/components/content/article-section';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { DeliveryTable, ZoneCountries } from '@/components/shop/delivery-table';
import { GoodCard } from '@/components/shop/good-card';
import { PartyAddress } from '@/components/shop/party-address';
import { ReturnsText } from '@/components/shop/returns-text';
import { ShopBar } from '@/components/shop/shop-bar';
import { ShopNotice } from '@/components/shop/shop-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { shopStatus } from '@/lib/checkout/open-desk.server';
import { categoryGraph } from '@/lib/structured-data/graphs/category';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { cartLabel, shopContext, shopNotice } from '../../compose/shop-context';
import { deliverySummary, zoneViews } from '../../compose/shop-delivery';
import { goodCards } from '../../compose/shop-goods';
import { returnsView, taxNote } from '../../compose/shop-terms';
import { siteContext } from '../../compose/site-context';

export const dynamic = 'force-dynamic';

const PATH = '/shop';

export function generateMetadata(): Metadata {
  const { shop } = getCatalogue();
  if (shop === null || shopStatus() === 'none') return {};
  const { title, description } = shop;
  return pageMetadata({
    site: siteContext().site,
    title,
    description,
    path: PATH,
    type: 'website',
  });
}

/** Everything that we sell ourselves, with what a buyer must know first. */
export default async function ShopPage() {
  const context = await shopContext();
  if (context === null) notFound();
  const { site, shop, m, status } = context;
  const cards = goodCards(context);
  const rows = deliverySummary(context);
  const notice = shopNotice(status, m);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: shop.title, path: PATH },
  ];
  const graph = categoryGraph({
    site,
    category: { name: shop.title, path: PATH },
    items: cards.map(({ name, path }) => ({ name, path })),
    trail,
  });
  return (
    <PageMain>
      <ShopBar trail={trail} cart={cartLabel(context)} m={m} />
      <header className="pt-3">
        <h1 className="text-title-1">{shop.title}</h1>
        <p className="mt-4 max-w-measure text-lead text-quiet">{m.shop.lead}</p>
      </header>
      {notice ? <ShopNotice notice={notice} /> : null}
      <section aria-labelledby="goods" className="mt-10">
        <h2 id="goods" className="shelf text-title-2">
          {m.shop.goods}
        </h2>
        {cards.length > 0 ? (
          <>
            <div className="mt-6 grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
              {cards.map((good, index) => (
                <GoodCard key={good.path} good={good} isFirst={index === 0} />
              ))}
            </div>
            <p className="mt-6 text-note text-quiet">{taxNote(context)}</p>
          </>
        ) : (
          <div className="mt-6">
            <EmptyState title={m.shop.nothing.title} lead={m.shop.nothing.lead} />
          </div>
        )}
      </section>
      <ArticleSection id="delivery" title={m.shop.delivery.title} m={m}>
        {rows.length > 0 ? (
          <>
            <p className="mt-4 max-w-measure">{m.shop.delivery.lead}</p>
            <DeliveryTable rows={rows} m={m} />
            <ZoneCountries zones={zoneViews(context)} m={m} />
          </>
        ) : (
          <p className="mt-4 max-w-measure">{m.shop.delivery.none}</p>
        )}
      </ArticleSection>
      <div className="grid gap-x-12 lg:grid-cols-2">
        <ArticleSection id="returns" title={m.shop.returns.title} m={m}>
          <ReturnsText {...returnsView(context)} m={m} />
        </ArticleSection>
        <ArticleSection id="seller" title={m.shop.seller.title} m={m}>
          <div className="mt-2">
            <PartyAddress party={shop.seller} />
          </div>
        </ArticleSection>
      </div>
      <JsonLd json={serializeJsonLd(graph)} />
    </PageMain>
  );
}
