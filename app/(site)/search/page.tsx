import type { Metadata } from 'next';
import { CardGrid } from '@/components/content/card-grid';
import { PageMain } from '@/components/layout/page-main';
import { BrowseLinks } from '@/components/search/browse-links';
import { SearchForm } from '@/components/search/search-form';
import { SearchResults } from '@/components/search/search-results';
import { EmptyState } from '@/components/ui/empty-state';
import { allCategories, allLists } from '@/lib/content/library';
import { absoluteUrl } from '@/lib/core/absolute-url';
import type { SearchOutcome } from '@/lib/search/create-index';
import { groupHits } from '@/lib/search/group-hits';
import { type ParsedQuery, parseQuery } from '@/lib/search/parse-query';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-limits';
import { categoryCard, listCard } from '../../compose/cards';
import { siteIndex } from '../../compose/search';
import { siteContext } from '../../compose/site-context';

interface Props {
  readonly searchParams: Promise<{ readonly q?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { site, m } = siteContext();
  const { text } = parseQuery((await searchParams).q);
  const title = text ? m.search.resultsFor(text) : m.search.title;
  return {
    title: `${title} | ${site.name}`,
    description: m.search.description,
    alternates: { canonical: absoluteUrl(site.url, '/search') },
    robots: { index: false, follow: true },
  };
}

/** How many there are, and what a reader should know of how they came about. */
function notesOn({ text, isCut }: ParsedQuery, { hits, total, isPartial }: SearchOutcome) {
  const { m } = siteContext();
  if (!text) return [m.search.emptyLead];
  const isCapped = total > hits.length;
  const count = isCapped ? m.search.bestOf(hits.length, total) : m.search.resultCount(total);
  return [
    ...(total > 0 ? [count] : []),
    ...(isPartial ? [m.search.partial] : []),
    ...(isCut ? [m.search.cut(MAX_QUERY_LENGTH)] : []),
  ];
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

function Answer({ text, outcome }: { text: string; outcome: SearchOutcome }) {
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
  const links = [
    ...allLists().map(({ title, path }) => ({ name: title, path })),
    ...allCategories().map(({ name, path }) => ({ name, path })),
  ];
  return (
    <div className="mt-10 grid items-start gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div>
        <SearchResults groups={groupHits(outcome.hits)} m={m} />
      </div>
      <BrowseLinks links={links} m={m} />
    </div>
  );
}

/** Answers a search in whole, without a script: the words stand in the address. */
export default async function SearchPage({ searchParams }: Props) {
  const { m } = siteContext();
  const query = parseQuery((await searchParams).q);
  const outcome = siteIndex().search(query.text);
  const isFound = outcome.total > 0;
  return (
    <PageMain>
      <h1 className="max-w-measure pt-10 text-title-1">
        {isFound ? m.search.resultsFor(query.text) : m.search.title}
      </h1>
      <div className="mt-6 max-w-measure">
        <SearchForm id="search" query={query.text} m={m} />
      </div>
      <div className="mt-4 max-w-measure text-quiet">
        {notesOn(query, outcome).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <Answer text={query.text} outcome={outcome} />
    </PageMain>
  );
}
