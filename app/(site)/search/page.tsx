import type { Metadata } from 'next';
import { CardGrid } from '@/components/content/card-grid';
import { PageMain } from '@/components/layout/page-main';
import { BrowseLinks } from '@/components/search/browse-links';
import { SearchForm } from '@/components/search/search-form';
import { SearchResults } from '@/components/search/search-results';
import { UnderstoodAs } from '@/components/search/understood-as';
import { EmptyState } from '@/components/ui/empty-state';
import { allCategories, allLists } from '@/lib/content/library';
import { groupHits } from '@/lib/search/group-hits';
import { parseQuery } from '@/lib/search/parse-query';
import { pageAlternates } from '@/lib/syndication/page-metadata';
import { categoryCard, listCard } from '../../compose/cards';
import {
  browseLinks,
  type SearchParams,
  type SearchView,
  searchView,
} from '../../compose/search-view';
import { siteContext } from '../../compose/site-context';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { site, m } = siteContext();
  const { text } = parseQuery((await searchParams).q);
  const title = text ? m.search.resultsFor(text) : m.search.title;
  return {
    title: `${title} | ${site.name}`,
    description: m.search.description,
    alternates: pageAlternates(site.url, '/search'),
    robots: { index: false, follow: true },
  };
}

function Suggestions() {
  const { site, m } = siteContext();
  const words = { locale: site.locale, m };
  return (
    <div className="grid gap-x-10 lg:grid-cols-2">
      <CardGrid
        id="lists"
        title={m.search.lists}
        columns="half"
        cards={allLists().map((list) => listCard(list, m))}
        {...words}
      />
      <CardGrid
        id="categories"
        title={m.search.categories}
        columns="half"
        cards={allCategories().map(categoryCard)}
        {...words}
      />
    </div>
  );
}

function Answer({ query: { text }, outcome }: SearchView) {
  const { m } = siteContext();
  if (!text) return <Suggestions />;
  if (outcome.total === 0) {
    return (
      <>
        <div className="mt-8">
          <EmptyState title={m.search.noneTitle(text)} lead={m.search.noneLead} />
        </div>
        <Suggestions />
      </>
    );
  }
  return (
    <div className="mt-10 grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div>
        <SearchResults groups={groupHits(outcome.hits)} m={m} />
      </div>
      <BrowseLinks links={browseLinks()} m={m} />
    </div>
  );
}

/** Answers a search in whole, without a script: the words stand in the address. */
export default async function SearchPage({ searchParams }: Props) {
  const { m } = siteContext();
  const view = searchView(await searchParams);
  const { query, outcome, understood, nearest, notes } = view;
  return (
    <PageMain>
      <h1 className="max-w-measure pt-10 text-title-1">
        {outcome.total > 0 ? m.search.resultsFor(query.text) : m.search.title}
      </h1>
      <div className="mt-6 max-w-measure">
        <SearchForm id="search" query={query.text} m={m} />
      </div>
      {nearest ? (
        <p className="mt-4">
          {m.suggest.didYouMean}{' '}
          <a href={nearest.path} className="tap font-semibold">
            {nearest.name}
          </a>
        </p>
      ) : null}
      {understood ? <UnderstoodAs {...understood} m={m} /> : null}
      <div className="mt-4 max-w-measure text-quiet">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <Answer {...view} />
    </PageMain>
  );
}
