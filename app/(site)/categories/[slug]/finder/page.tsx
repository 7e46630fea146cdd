import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FinderForm } from '@/components/browse/finder-form';
import { FinderResults } from '@/components/browse/finder-results';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageMain } from '@/components/layout/page-main';
import { PriceNotice } from '@/components/offer/price-notice';
import { getCategory } from '@/lib/content/library';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { type AskingCategory, finderPath, finderView, hasFinder } from '../../../../compose/finder';
import { readSearch, type SearchParams } from '../../../../compose/read-search';
import { siteContext } from '../../../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: Promise<SearchParams>;
}

async function categoryOf({ params }: Props): Promise<AskingCategory> {
  const category = getCategory((await params).slug);
  if (!category || !hasFinder(category)) notFound();
  return category;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const category = await categoryOf(props);
  const { site, m } = siteContext();
  const metadata = pageMetadata({
    site,
    title: m.browse.finder.title(category.finder.title),
    description: m.browse.finder.description(category.name),
    path: finderPath(category),
    cardPath: category.path,
    type: 'website',
  });
  return { ...metadata, robots: { index: false, follow: true } };
}

/** What the answers to a category's questions lead to, with the reasons; the questions stand below. */
export default async function FinderPage(props: Props) {
  const search = readSearch(await props.searchParams);
  const category = await categoryOf(props);
  const view = await finderView(category, search);
  const { site, m } = siteContext();
  const title = m.browse.finder.title(category.finder.title);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: category.name, path: category.path },
    { name: category.finder.title, path: finderPath(category) },
  ];
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <header className="pt-3">
        <h1 className="text-title-1">{title}</h1>
      </header>
      <FinderResults view={view} locale={site.locale} m={m} />
      <FinderForm view={view.form} />
      <PriceNotice prices={{ shown: view.found.map(({ card }) => card.offers) }} m={m} />
    </PageMain>
  );
}
