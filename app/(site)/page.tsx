import type { Metadata } from 'next';
import { CardGrid } from '@/components/content/card-grid';
import { StoryCard } from '@/components/content/story-card';
import { TrustStrip } from '@/components/content/trust-strip';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { ScoreFigure } from '@/components/product/score-figure';
import { allCategories, allGuides, allLists, allProducts } from '@/lib/content/library';
import { homeGraph } from '@/lib/structured-data/graphs/home';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
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
  const { locale } = site;
  return (
    <PageMain>
      <header className="max-w-measure pt-12">
        <h1 className="text-5xl sm:text-6xl">{site.tagline}</h1>
        <p className="mt-4 text-xl leading-normal text-quiet">{site.description}</p>
      </header>
      <CardGrid id="lists" title={m.home.listsTitle} lead={m.home.listsLead}>
        {allLists().map((list) => (
          <StoryCard
            key={list.slug}
            path={list.path}
            title={list.title}
            kind={m.list.pickCount(list.picks.length)}
            text={list.verdict}
            picture={list.picture}
          />
        ))}
      </CardGrid>
      <CardGrid id="guides" title={m.home.guidesTitle}>
        {allGuides().map((guide) => (
          <StoryCard
            key={guide.slug}
            path={guide.path}
            title={guide.title}
            text={guide.summary}
            picture={guide.picture}
          />
        ))}
      </CardGrid>
      <CardGrid id="categories" title={m.home.categoriesTitle}>
        {allCategories().map((category) => (
          <StoryCard
            key={category.slug}
            path={category.path}
            title={category.name}
            text={category.description}
            picture={category.picture}
          />
        ))}
      </CardGrid>
      <CardGrid id="reviews" title={m.home.reviewsTitle}>
        {allProducts().map((product) => (
          <StoryCard
            key={product.slug}
            path={product.path}
            title={product.name}
            text={product.bestFor}
            picture={product.picture}
          >
            <ScoreFigure rated={product} locale={locale} m={m} />
          </StoryCard>
        ))}
      </CardGrid>
      <TrustStrip m={m} />
      <JsonLd json={serializeJsonLd(homeGraph({ site }))} />
    </PageMain>
  );
}
