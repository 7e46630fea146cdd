import type { Metadata } from 'next';
import { CardGrid } from '@/components/content/card-grid';
import { TrustStrip } from '@/components/content/trust-strip';
import { DealsTeaser } from '@/components/deal/deals-teaser';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { FeaturedLists } from '@/components/list/featured-lists';
import { allCategories, allGuides, allLists, allProducts } from '@/lib/content/library';
import { homeGraph } from '@/lib/structured-data/graphs/home';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import {
  categoryCard,
  guideCard,
  LATEST_REVIEWS,
  listFeature,
  productCard,
} from '../compose/cards';
import { topDealViews } from '../compose/deal-places';
import { siteContext } from '../compose/site-context';

export function generateMetadata(): Metadata {
  const { site } = siteContext();
  return pageMetadata({
    site,
    title: `${site.name}: ${site.tagline}`,
    description: site.description,
    path: '/',
    type: 'website',
  });
}

/** Deals that the home page shows; their own page has them all. */
const TOP_DEALS = 4;

export const revalidate = 60;

export default async function HomePage() {
  const { site, m } = siteContext();
  const { deals, notices } = await topDealViews(TOP_DEALS);
  const words = { locale: site.locale, m };
  return (
    <PageMain>
      <header className="grid gap-x-12 gap-y-4 pt-10 pb-2 lg:grid-cols-[3fr_2fr] lg:items-end lg:pt-16">
        <h1 className="text-hero">{site.tagline}</h1>
        <p className="max-w-measure text-lead text-quiet">{site.description}</p>
      </header>
      <FeaturedLists id="lists" lists={allLists().map(listFeature)} m={m} />
      <TrustStrip m={m} />
      <DealsTeaser deals={deals} notices={notices} {...words} />
      <div className="grid gap-x-12 lg:grid-cols-2">
        <CardGrid
          id="guides"
          title={m.home.guidesTitle}
          cards={allGuides().map(guideCard)}
          columns="wide"
          {...words}
        />
        <CardGrid
          id="categories"
          title={m.home.categoriesTitle}
          cards={allCategories().map(categoryCard)}
          columns="half"
          {...words}
        />
      </div>
      <CardGrid
        id="reviews"
        title={m.home.reviewsTitle}
        cards={allProducts().slice(0, LATEST_REVIEWS).map(productCard)}
        {...words}
      />
      <JsonLd json={serializeJsonLd(homeGraph({ site }))} />
    </PageMain>
  );
}
