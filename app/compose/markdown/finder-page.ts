import type { FoundView } from '@/components/browse/browse-view';
import { getCategoryOrThrow } from '@/lib/content/library';
import { AppError } from '@/lib/core/errors';
import {
  heading,
  type Item,
  link,
  list,
  paragraph,
  section,
  strong,
} from '@/lib/syndication/markdown/nodes';
import { type AskingCategory, finderPath, finderView, hasFinder } from '../finder';
import { siteContext } from '../site-context';
import { asksForPrice, browseItem, pricesOf } from './category-page';
import { firstEnd, type MarkdownContext, type MarkdownPage } from './markdown-page';
import { priceNotice } from './offer-parts';

/** The answers that an address gives, without those that prices decide. */
function unpricedAnswers({ finder, ...category }: AskingCategory, search: URLSearchParams) {
  const kept = new URLSearchParams(search);
  for (const { id, answers } of finder.questions) {
    const answer = answers.find((each) => each.id === search.getAll(id).at(-1));
    const filter = new URLSearchParams(answer?.filter);
    if (asksForPrice({ finder, ...category }, filter)) kept.delete(id);
  }
  return kept;
}

/** Every question with what can be answered, each a link that answers it beside what is answered already. */
function questionItems({ finder, ...category }: AskingCategory, search: URLSearchParams): Item[] {
  const path = finderPath({ finder, ...category });
  return finder.questions.map(({ id, question, answers }) => ({
    line: question,
    below: list(
      answers.map((answer) => {
        const others = new URLSearchParams(
          finder.questions.flatMap((each): [string, string][] => {
            const value = each.id === id ? answer.id : search.getAll(each.id).at(-1);
            return value === undefined ? [] : [[each.id, value]];
          }),
        );
        const isChosen = search.getAll(id).at(-1) === answer.id;
        return isChosen ? strong(answer.label) : link(`${path}?${others}`, answer.label);
      }),
    ),
  }));
}

/**
 * What the answers to a category's questions lead to, with the reasons.
 * @throws AppError `not_found`
 */
export async function finderPage(slug: string, asked: URLSearchParams): Promise<MarkdownPage> {
  const category = getCategoryOrThrow(slug);
  if (!hasFinder(category)) {
    throw new AppError('not_found', `The category "${slug}" has no finder.`);
  }
  const search = unpricedAnswers(category, asked);
  const view = await finderView(category, search);
  const prices = await pricesOf(view.found.map(({ card }) => card));
  const context: MarkdownContext = { ...siteContext(), prices };
  const { m } = context;
  const items = (found: readonly FoundView[]) =>
    list(found.map(({ card, because }) => browseItem(card, context, because)));
  const isCut = search.size < asked.size;
  return {
    path: finderPath(category),
    expiresAt: firstEnd(prices),
    leavesOutPrices: true,
    blocks: [
      heading(1, m.browse.finder.title(category.finder.title)),
      ...(isCut ? [paragraph(m.markdown.priceFiltersLeftOut)] : []),
      ...section(2, view.status, [
        [view.dropped, view.lead].flatMap((words) => (words ? [paragraph(words)] : [])),
        items(view.fitting),
        paragraph(link(view.all.href, view.all.text)),
      ]),
      ...(view.near ? section(2, view.near.title, [items(view.near.found)]) : []),
      ...section(2, m.markdown.answers, [list(questionItems(category, search))]),
      ...priceNotice(prices, context),
    ],
  };
}
