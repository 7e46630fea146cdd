import type { FinderFormView, FinderView, FoundView } from '@/components/browse/browse-view';
import {
  type FinderResult,
  type FoundProduct,
  matchFinder,
  readAnswers,
} from '@/lib/browse/match-finder';
import type { Finder } from '@/lib/content/schema/finder';
import type { Category } from '@/lib/content/types';
import { awayView, browseWords, categoryNow } from './browse';
import { browseAddress, browseCurrency } from './browse-asked';
import { browseCard } from './browse-cards';
import { counted, written } from './browse-form';
import { siteContext } from './site-context';

/** A category that has questions. */
export type AskingCategory = Category & { readonly finder: Finder };

export const hasFinder = (category: Category): category is AskingCategory =>
  category.finder !== undefined;

export const finderPath = ({ path }: Category) => `${path}/finder`;

/** The questions of a category, with what the search part of an address answers. */
export function finderForm(
  category: AskingCategory,
  search = new URLSearchParams(),
): FinderFormView {
  const { m } = siteContext();
  const { title, lead, questions } = category.finder;
  const chosen = readAnswers(category.finder, search);
  return {
    action: finderPath(category),
    title,
    lead,
    ask: m.browse.finder.ask,
    questions: questions.map((question) => ({
      name: question.id,
      title: question.question,
      choices: question.answers.map(({ id, label }) => ({
        value: id,
        label,
        count: null,
        isChosen: chosen.some((one) => one.question.id === question.id && one.answer.id === id),
      })),
    })),
  };
}

/** A reason as a sentence of its own. */
function sentence(reason: string): string {
  const { m } = siteContext();
  const told = m.browse.finder.because(reason);
  return /[.!?…]$/.test(told) ? told : `${told}.`;
}

function leadOf({ chosen, fitting, total }: FinderResult, category: Category): string {
  const { browse } = siteContext().m;
  if (chosen.length === 0) return browse.finder.noneLead;
  return total > fitting.length
    ? browse.finder.best(written(fitting.length, browseWords(category)))
    : '';
}

/** What the answers of an address lead to. Never throws for prices that are away. */
export async function finderView(
  category: AskingCategory,
  search: URLSearchParams,
): Promise<FinderView & { readonly found: readonly FoundView[] }> {
  const { m } = siteContext();
  const words = browseWords(category);
  const { index, prices, isAway } = await categoryNow(category);
  const result = matchFinder(
    readAnswers(category.finder, search),
    index.browsed(),
    index.facets,
    browseCurrency(),
  );
  const { chosen, dropped, near, filter, total } = result;
  const view = ({ slug, because }: FoundProduct): FoundView => ({
    card: browseCard(slug, category, prices),
    because: because.map(sentence),
  });
  const fitting = result.fitting.map(view);
  const others = near.map(view);
  const isAsked = chosen.length > 0;
  return {
    form: finderForm(category, search),
    status: isAsked ? m.browse.finder.fitting(total, written(total, words)) : m.browse.finder.none,
    lead: leadOf(result, category),
    dropped:
      dropped.length > 0
        ? m.browse.finder.dropped(dropped.map(({ answer }) => answer.label).join(', '))
        : null,
    fitting,
    near: others.length > 0 ? { title: m.browse.finder.near, found: others } : null,
    all: {
      href: browseAddress(category, filter),
      text: m.browse.finder.all(counted(total, words)),
    },
    away: awayView(isAway, filter),
    found: [...fitting, ...others],
  };
}
