import type { Metadata } from 'next';
import { CardGrid } from '@/components/content/card-grid';
import { TrustStrip } from '@/components/content/trust-strip';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { allCategories, allGuides, allLists, allProducts } from '@/lib/content/library';
import { homeGraph } from '@/lib/structured-data/graphs/home';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { categoryCard, guideCard, listCard, productCard } from '../compose/cards';
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

export default function HomePage() {
  const { site, m } = siteContext();
  const words = { locale: site.locale, m };
  return (
    <PageMain>
      <header className="max-w-measure pt-12">
        <h1 className="text-5xl sm:text-6xl">{site.tagline}</h1>
        <p className="mt-4 text-xl leading-normal text-quiet">{site.description}</p>
      </header>
      <CardGrid
        id="lists"
        title={m.home.listsTitle}
        lead={m.home.listsLead}
        cards={allLists().map((list) => listCard(list, m))}
        {...words}
      />
      <CardGrid
        id="guides"
        title={m.home.guidesTitle}
        cards={allGuides().map(guideCard)}
        {...words}
      />
      <CardGrid
        id="categories"
        title={m.home.categoriesTitle}
        cards={allCategories().map(categoryCard)}
        {...words}
      />
      <CardGrid
        id="reviews"
        title={m.home.reviewsTitle}
        cards={allProducts().map(productCard)}
        {...words}
      />
      <TrustStrip m={m} />
      <JsonLd json={serializeJsonLd(homeGraph({ site }))} />
    </PageMain>
  );
}
