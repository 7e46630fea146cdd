import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleSection } from '@/components/content/article-section';
import { JumpLinks } from '@/components/content/jump-links';
import { MdxContent } from '@/components/content/mdx-content';
import { ArticleGrid } from '@/components/layout/article-grid';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { DeliveryTable, ZoneCountries } from '@/components/shop/delivery-table';
import { FactTable } from '@/components/shop/fact-table';
import { GoodGallery } from '@/components/shop/good-gallery';
import { OrderForm } from '@/components/shop/order-form';
import { PartyAddress } from '@/components/shop/party-address';
import { ReductionLine } from '@/components/shop/reduction-line';
import { ReturnsText } from '@/components/shop/returns-text';
import { ReviewedNote } from '@/components/shop/reviewed-note';
import { SafetyText } from '@/components/shop/safety-text';
import { ShopBar } from '@/components/shop/shop-bar';
import { ShopNotice } from '@/components/shop/shop-notice';
import { StockLine } from '@/components/shop/stock-line';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { shopStatus } from '@/lib/checkout/open-desk.server';
import { getGood } from '@/lib/content/library';
import { NO_PRICES } from '@/lib/offers/price-book';
import { goodGraph } from '@/lib/structured-data/graphs/good';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { mdxComponents } from '../../../compose/mdx-components';
import { cartLabel, shopContext, shopNotice } from '../../../compose/shop-context';
import { deliveryRows, zoneViews } from '../../../compose/shop-delivery';
import { goodFacts, goodOffers, orderForm, reviewOf } from '../../../compose/shop-good';
import { goodMark, goodPrice } from '../../../compose/shop-goods';
import { galleryOf } from '../../../compose/shop-pictures';
import { goodReduction } from '../../../compose/shop-reductions';
import { goodStockView } from '../../../compose/shop-stock';
import { priceNote, returnsView } from '../../../compose/shop-terms';
import { siteContext } from '../../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const good = getCatalogue().findGood((await params).slug);
  if (!good || shopStatus() === 'none') notFound();
  const { name: title, description, path } = good;
  return pageMetadata({ site: siteContext().site, title, description, path, type: 'website' });
}

/** A good of our own: what it is, what it costs, what is left, and all that the law wants said. */
export default async function GoodPage({ params }: Props) {
  const { slug } = await params;
  const context = await shopContext();
  const good = context?.catalogue.findGood(slug);
  const written = getGood(slug);
  if (!context || !good || !written) notFound();
  const { site, shop, m, status, currency } = context;
  const notice = shopNotice(status, m);
  const isDigital = good.kind === 'digital';
  const review = reviewOf(good);
  const reduction = goodReduction(good, context);
  const note = priceNote(good, context);
  const form = orderForm(good, context);
  const hasStockOfEach = form.kind === 'form' && form.variants.length > 0;
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: shop.title, path: '/shop' },
    { name: good.name, path: good.path },
  ];
  const sections = [
    { id: 'about', name: m.shop.about },
    { id: 'facts', name: m.shop.facts },
    ...(isDigital ? [] : [{ id: 'delivery', name: m.shop.delivery.title }]),
    { id: 'returns', name: m.shop.returns.title },
    ...(isDigital ? [] : [{ id: 'safety', name: m.shop.safety.title }]),
    { id: 'seller', name: m.shop.seller.title },
  ];
  return (
    <PageMain>
      <ShopBar trail={trail} cart={cartLabel(context)} m={m} />
      {notice ? <ShopNotice notice={notice} /> : null}
      <article>
        <div className="mt-6 mb-4 grid items-start gap-x-12 gap-y-8 md:grid-cols-2">
          <GoodGallery pictures={galleryOf(good)} />
          <div className="grid gap-5">
            <div>
              <p className="text-note text-quiet">{goodMark(good, context)}</p>
              <h1 className="mt-2 text-title-1">{good.name}</h1>
              <p className="mt-4 text-lead text-quiet">{good.description}</p>
            </div>
            <div>
              <p className="text-title-2 font-semibold tabular-nums">
                {goodPrice(good, currency, context)}
              </p>
              {reduction ? (
                <p className="mt-1">
                  <ReductionLine reduction={reduction} />
                </p>
              ) : null}
              <p className="flex flex-wrap items-center gap-x-1.5 text-note text-quiet">
                <span>{note.tax},</span>
                {note.isSent ? (
                  <a href="#delivery" className="tap">
                    {note.delivery}
                  </a>
                ) : (
                  note.delivery
                )}
              </p>
            </div>
            {hasStockOfEach ? null : <StockLine stock={goodStockView(good, context)} />}
            <OrderForm form={form} m={m} />
            {isDigital ? (
              <p className="text-note text-quiet">
                {m.shop.digital.how} {m.shop.digital.waiver}
              </p>
            ) : null}
            {review ? <ReviewedNote review={review} m={m} /> : null}
          </div>
        </div>
        <ArticleGrid jump={<JumpLinks sections={sections} m={m} />}>
          <ArticleSection id="about" title={m.shop.about} m={m}>
            <div className="prose mt-4">
              <MdxContent
                code={written.body}
                components={mdxComponents(context, NO_PRICES, 'nested')}
              />
            </div>
          </ArticleSection>
          <ArticleSection id="facts" title={m.shop.facts} m={m}>
            <FactTable facts={goodFacts(good, context)} />
          </ArticleSection>
          {isDigital ? null : (
            <ArticleSection id="delivery" title={m.shop.delivery.title} m={m}>
              <p className="mt-4 max-w-measure">{m.shop.delivery.lead}</p>
              <DeliveryTable rows={deliveryRows(good, context)} m={m} />
              <ZoneCountries zones={zoneViews(context)} m={m} />
            </ArticleSection>
          )}
          <ArticleSection id="returns" title={m.shop.returns.title} m={m}>
            <ReturnsText {...returnsView(context, good)} m={m} />
          </ArticleSection>
          {good.kind === 'physical' ? (
            <ArticleSection id="safety" title={m.shop.safety.title} m={m}>
              <SafetyText maker={good.manufacturer ?? shop.seller} warnings={good.warnings} m={m} />
            </ArticleSection>
          ) : null}
          <ArticleSection id="seller" title={m.shop.seller.title} m={m}>
            <div className="mt-2">
              <PartyAddress party={shop.seller} />
            </div>
          </ArticleSection>
        </ArticleGrid>
      </article>
      <JsonLd
        json={serializeJsonLd(
          goodGraph({ site, good, shop, offers: goodOffers(good, context), trail }),
        )}
      />
    </PageMain>
  );
}
