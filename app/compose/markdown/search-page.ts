import { allCategories, allLists } from '@/lib/content/library';
import { NO_PRICES } from '@/lib/offers/price-book';
import { groupHits, type ResultGroup } from '@/lib/search/group-hits';
import {
  type Block,
  heading,
  type Item,
  link,
  list,
  paragraph,
  section,
} from '@/lib/syndication/markdown/nodes';
import { categoryCard, listCard } from '../cards';
import { type SearchView, searchView } from '../search-view';
import { type SiteContext, siteContext } from '../site-context';
import { cardList } from './list-parts';
import type { MarkdownContext, MarkdownPage } from './markdown-page';

type Result = ResultGroup['results'][number];

const joined = (parts: Result['title']) => parts.map(({ text }) => text).join('');

function resultItem(
  { path, title, line, fact, note, variants }: Result,
  m: SiteContext['m'],
): Item {
  const others = variants.map(({ name, path: other }) => link(other, name));
  const listed = others.flatMap((one, place) => (place === 0 ? [one] : [', ', one]));
  return {
    line: [link(path, joined(title)), note ? ` · ${note}` : '', `: ${joined(line)}`],
    below: list([
      ...(fact ? [joined(fact)] : []),
      ...(listed.length > 0 ? [[`${m.suggest.alsoIn} `, ...listed]] : []),
    ]),
  };
}

function suggestions(context: MarkdownContext): Block[] {
  const { m } = context;
  return [
    ...section(2, m.search.lists, [
      cardList(
        allLists().map((one) => listCard(one, m)),
        context,
      ),
    ]),
    ...section(2, m.search.categories, [cardList(allCategories().map(categoryCard), context)]),
  ];
}

function understoodBlocks(
  { understood, nearest, notes }: SearchView,
  m: SiteContext['m'],
): Block[] {
  const mended = nearest
    ? [paragraph([`${m.suggest.didYouMean} `, link(nearest.path, nearest.name)])]
    : [];
  const ways = understood
    ? [
        ...(understood.browse ? [link(understood.browse.path, understood.browse.name)] : []),
        link(understood.plain, m.suggest.plain),
      ]
    : [];
  return [
    ...mended,
    ...(understood ? [paragraph(m.suggest.understood), ...list(understood.labels)] : []),
    ...list(ways),
    ...notes.map((note) => paragraph(note)),
  ];
}

/** What a search finds, for the `q` of an address. */
export function searchPage(search: URLSearchParams): MarkdownPage {
  const context = { ...siteContext(), prices: NO_PRICES };
  const { m } = context;
  const [q, plain] = ['q', 'plain'].map((name) => search.getAll(name).at(0));
  const view = searchView({ q, plain });
  const { query, outcome } = view;
  const isFound = outcome.total > 0;
  const isMissing = query.text !== '' && !isFound;
  return {
    path: '/search',
    expiresAt: null,
    isPersonal: true,
    blocks: [
      heading(1, isFound ? m.search.resultsFor(query.text) : m.search.title),
      ...understoodBlocks(view, m),
      ...(isMissing
        ? section(2, m.search.noneTitle(query.text), [paragraph(m.search.noneLead)])
        : []),
      ...(isFound
        ? groupHits(outcome.hits).flatMap(({ kind, results }) =>
            section(2, m.search.groups[kind], [list(results.map((one) => resultItem(one, m)))]),
          )
        : suggestions(context)),
    ],
  };
}
