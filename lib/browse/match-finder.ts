import { type BrowseFilter, NO_BROWSE_FILTER } from '@/lib/content/filters/browse-filter';
import type { Facet } from '@/lib/content/filters/facets';
import { type BrowsedProduct, matchesFilter } from '@/lib/content/filters/match-product';
import { readFilter } from '@/lib/content/filters/read-filter';
import type { Finder } from '@/lib/content/schema/finder';

type Question = Finder['questions'][number];
type Answer = Question['answers'][number];

/** An answer that was chosen. */
export interface ChosenAnswer {
  readonly question: Question;
  readonly answer: Answer;
}

/** A product, and what speaks for it: the reasons of the answers that it satisfies. */
export interface FoundProduct {
  readonly slug: string;
  readonly because: readonly string[];
}

export interface FinderResult {
  readonly chosen: readonly ChosenAnswer[];
  /** Of those that narrow down, the last, which were left out because nothing fitted them all. */
  readonly dropped: readonly ChosenAnswer[];
  /** What satisfies all that was not left out, the highest score first. */
  readonly fitting: readonly FoundProduct[];
  /** Where those are few: what satisfies the most of it otherwise. */
  readonly near: readonly FoundProduct[];
  /** What `fitting` was found by; how many it finds is `total`. */
  readonly filter: BrowseFilter;
  readonly total: number;
}

const MOST = 6;
const LEAST = 3;

/** What a shopper answered; what is no answer is none. */
export function readAnswers({ questions }: Finder, search: URLSearchParams): ChosenAnswer[] {
  return questions.flatMap((question) => {
    const id = search.getAll(question.id).at(-1);
    const answer = question.answers.find((each) => each.id === id);
    return answer ? [{ question, answer }] : [];
  });
}

/** All of some filters at once; no two of them speak of the same facet. */
function joinFilters(filters: readonly BrowseFilter[], facets: readonly Facet[]): BrowseFilter {
  const join = <Part>(parts: readonly Readonly<Record<string, Part>>[]) => {
    const joined = Object.assign({}, ...parts) as Record<string, Part>;
    return Object.fromEntries(
      facets.flatMap(({ id }) => (id in joined ? [[id, joined[id] as Part]] : [])),
    );
  };
  return {
    ...NO_BROWSE_FILTER,
    choices: join(filters.map(({ choices }) => choices)),
    flags: join(filters.map(({ flags }) => flags)),
    spans: join(filters.map(({ spans }) => spans)),
  };
}

/**
 * The best products for some answers. Where nothing satisfies all, the last answers are left out until
 * something does; where few do, the next best are added apart.
 * @param products of the category, the highest score first.
 */
export function matchFinder(
  chosen: readonly ChosenAnswer[],
  products: readonly (BrowsedProduct & { readonly slug: string })[],
  facets: readonly Facet[],
  currency: string,
): FinderResult {
  const asking = chosen.flatMap((one) =>
    one.answer.filter === ''
      ? []
      : [{ ...one, filter: readFilter(one.answer.filter, facets, currency) }],
  );
  const judged = products.map((product) => {
    const satisfies = asking.map(({ filter }) => matchesFilter(product, filter));
    const firstMissed = satisfies.indexOf(false);
    return {
      slug: product.slug,
      // How many answers it satisfies before the first that it does not.
      reach: firstMissed === -1 ? asking.length : firstMissed,
      because: asking.flatMap(({ answer }, place) =>
        satisfies[place] && answer.because ? [answer.because] : [],
      ),
    };
  });
  const reach = judged.reduce((most, one) => Math.max(most, one.reach), 0);
  const fitting = judged.filter((one) => one.reach === reach);
  const others = judged
    .filter((one) => one.reach < reach)
    .sort((a, b) => b.because.length - a.because.length);
  const found = ({ slug, because }: (typeof judged)[number]) => ({ slug, because });
  return {
    chosen,
    dropped: asking.slice(reach).map(({ question, answer }) => ({ question, answer })),
    fitting: fitting.slice(0, MOST).map(found),
    near: others.slice(0, Math.max(0, LEAST - fitting.length)).map(found),
    filter: joinFilters(
      asking.slice(0, reach).map(({ filter }) => filter),
      facets,
    ),
    total: fitting.length,
  };
}
