import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import type { BrowseView } from '@/components/browse/browse-view';
import { CategoryBrowser } from '@/components/browse/category-browser';
import { FinderForm } from '@/components/browse/finder-form';
import { LandingLinks } from '@/components/browse/landing-links';
import { CardGrid } from '@/components/content/card-grid';
import { MdxContent } from '@/components/content/mdx-content';
import { RubricTable } from '@/components/content/rubric-table';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { FeaturedLists } from '@/components/list/featured-lists';
import { PriceNotice } from '@/components/offer/price-notice';
import { ScenePicture } from '@/components/ui/scene-picture';
import { allGuides, allLists, getCategory } from '@/lib/content/library';
import type { Category } from '@/lib/content/types';
import type { PriceBook } from '@/lib/offers/price-book';
import { productsOn } from '@/lib/offers/price-pages';
import { categoryGraph } from '@/lib/structured-data/graphs/category';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { browseView } from '../../../compose/browse';
import {
  type AskedOfCategory,
  landingAddress,
  landingCardPath,
  readAsked,
  standing,
} from '../../../compose/browse-asked';
import { guideCard, listFeature } from '../../../compose/cards';
import { finderForm, hasFinder } from '../../../compose/finder';
import { mdxComponents } from '../../../compose/mdx-components';
import { readSearch, type SearchParams } from '../../../compose/read-search';
import { siteContext } from '../../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

async function asked({ params, searchParams }: Props): Promise<AskedOfCategory> {
  const search = readSearch(await searchParams);
  const category = getCategory((await params).slug);
  if (!category) notFound();
  return readAsked(category, search);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const ask = await asked(props);
  const { category, landing, page } = ask;
  const { site, m } = siteContext();
  const { canonical, isIndexed } = standing(ask);
  const { name, path, description } = category;
  const title = landing?.title ?? name;
  const metadata = pageMetadata({
    site,
    title: page > 1 ? m.browse.titleOfPage(title, String(page)) : title,
    description: landing?.description ?? description,
    path: canonical,
    cardPath: landing ? landingCardPath(category, landing) : path,
    type: 'website',
    hasFeed: canonical === path,
  });
  return isIndexed ? metadata : { ...metadata, robots: { index: false, follow: true } };
}

/** What stands above the products where nothing is asked of them. */
function Introduction({ category, prices }: { category: Category; prices: PriceBook }) {
  const context = siteContext();
  const { m } = context;
  const lists = allLists().filter((list) => list.category === category.slug);
  const landings = category.landings.map((landing) => ({
    href: landingAddress(category, landing),
    text: landing.title,
  }));
  return (
    <>
      <header className="grid items-start gap-x-12 gap-y-6 pt-3 lg:grid-cols-[6fr_5fr]">
        <div>
          <h1 className="text-title-1">{category.name}</h1>
          <div className="prose mt-5">
            <MdxContent code={category.body} components={mdxComponents(context, prices)} />
          </div>
        </div>
        <ScenePicture picture={category.picture} eager />
      </header>
      <LandingLinks title={m.browse.landings} links={landings} />
      <FeaturedLists id="lists" lists={lists.map(listFeature)} m={m} />
      {hasFinder(category) ? <FinderForm view={finderForm(category)} /> : null}
    </>
  );
}

/** What stands below them. */
function Background({ category }: { category: Category }) {
  const { site, m } = siteContext();
  const words = { locale: site.locale, m };
  const guides = allGuides().filter((guide) => guide.categories.includes(category.slug));
  return (
    <>
      <CardGrid id="guides" title={m.category.guides} cards={guides.map(guideCard)} {...words} />
      <RubricTable category={category} {...words} />
    </>
  );
}

const titled = ({ title, path }: { title: string; path: string }) => ({ name: title, path });

/** Every own page that an address leads to, in the order of the page. */
function itemsOf({ slug }: Category, view: BrowseView, isPlain: boolean) {
  const lists = isPlain ? allLists().filter((list) => list.category === slug) : [];
  const guides = isPlain ? allGuides().filter((guide) => guide.categories.includes(slug)) : [];
  const products = view.cards.map(({ name, path }) => ({ name, path }));
  return [...lists.map(titled), ...products, ...guides.map(titled)];
}

/**
 * A category: what it is about, and its products, of which an address shows those that it asks for. A
 * form and links do it all; a script only spares the reload.
 */
export default async function CategoryPage(props: Props) {
  const ask = await asked(props);
  const { category, landing, written, page } = ask;
  const shownPage = await browseView(ask);
  // However far an address counts, it ends at the last page.
  if ('last' in shownPage) redirect(shownPage.last);
  const { view, prices } = shownPage;
  const { site, m } = siteContext();
  const words = { locale: site.locale, m };
  const isPlain = written === '' && page === 1;
  const title = landing?.title ?? category.name;
  const { canonical } = standing(ask);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: category.name, path: category.path },
    ...(landing ? [{ name: title, path: canonical }] : []),
  ];
  const items = itemsOf(category, view, isPlain);
  const graph = categoryGraph({ site, category: { name: title, path: canonical }, items, trail });
  const named = isPlain ? productsOn(category).map(({ slug }) => prices.of(slug)) : [];
  const shown = [...named, ...view.cards.map(({ offers }) => offers)];
  return (
    <>
      <PageMain>
        <Breadcrumbs trail={trail} m={m} />
        {isPlain ? (
          <Introduction category={category} prices={prices} />
        ) : (
          <header className="pt-3">
            <h1 className="text-title-1">{title}</h1>
            {landing ? (
              <p className="mt-4 max-w-measure text-lead text-quiet">{landing.description}</p>
            ) : null}
          </header>
        )}
        <CategoryBrowser view={view} {...words} />
        {isPlain ? <Background category={category} /> : null}
        <PriceNotice prices={{ shown }} m={m} />
        <JsonLd json={serializeJsonLd(graph)} />
      </PageMain>
      <script src="/filters.js" defer />
    </>
  );
}
