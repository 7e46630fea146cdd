import type { DealsLink, DealsView, FilterView } from '@/components/deal/deals-view';
import { type ChoiceView, OPEN_CHOICES } from '@/components/ui/filter-fields';
import { writeAmount } from '@/lib/core/amount-text';
import type { FacetValue } from '@/lib/core/facet-value';
import { numberFormat } from '@/lib/core/formats';
import { formatMoney } from '@/lib/core/money';
import { formatPercent } from '@/lib/core/numbers';
import type { DealAnswer } from '@/lib/deals/create-index';
import { DEAL_SORTS, type DealFilter, NO_FILTER } from '@/lib/deals/deal-filter';
import { writeSearch } from '@/lib/deals/write-search';
import { choiceViews } from './choice-views';
import type { DealContext } from './deal-content';

/** The address of the page for a filter. */
export function dealsAddress(
  filter: DealFilter,
  { currency }: DealContext,
  after?: string,
): string {
  const search = writeSearch(filter, currency, after);
  return search === '' ? '/deals' : `/deals?${search}`;
}

function savingChoices({ filter, facets }: DealAnswer, { m, site }: DealContext): ChoiceView[] {
  const figure = numberFormat(site.locale, {});
  const steps = facets.savings.filter(
    ({ percent, count }) => count > 0 || percent === filter.saving,
  );
  return [
    { value: '', label: m.deals.anySaving, count: null, isChosen: filter.saving === null },
    ...steps.map(({ percent, count }) => ({
      value: String(percent),
      label: m.deals.leastSaving(formatPercent(percent, site.locale)),
      count: figure.format(count),
      isChosen: percent === filter.saving,
    })),
  ];
}

/** Which prices there are: two prices, which hold as long and for the same readers as their deals do. */
function priceHint(
  prices: DealAnswer['facets']['prices'],
  { m, site: { locale } }: DealContext,
): FilterView['price']['hint'] {
  const ends = prices ? [prices.cheapest, prices.dearest] : [];
  const [least, greatest] = ends.flatMap(({ offer }) => offer ?? []);
  if (!least || !greatest) return null;
  return {
    text: m.deals.priceRange(formatMoney(least.price, locale), formatMoney(greatest.price, locale)),
    until: Math.min(...ends.map(({ until }) => until)),
    place: least.marketplace ?? greatest.marketplace,
  };
}

function priceFields({ filter, facets }: DealAnswer, context: DealContext): FilterView['price'] {
  const { m, currency } = context;
  const written = (amount: number | null) => (amount === null ? '' : writeAmount(amount, currency));
  return {
    title: m.deals.price,
    from: { label: m.deals.from(currency), value: written(filter.from) },
    to: { label: m.deals.to(currency), value: written(filter.to) },
    hint: priceHint(facets.prices, context),
  };
}

/** The form for what was asked. */
export function filterView(answer: DealAnswer, words: DealContext): FilterView {
  const { m, site } = words;
  const { facets, filter } = answer;
  const figure = numberFormat(site.locale, {});
  const group = (name: string, title: string, values: readonly FacetValue[]) => ({
    name,
    title,
    more: m.deals.moreChoices(figure.format(values.length - OPEN_CHOICES)),
    choices: choiceViews(values, site.locale),
  });
  return {
    title: m.deals.filter,
    apply: m.deals.apply,
    groups: [
      group('category', m.deals.category, facets.categories),
      group('merchant', m.deals.merchant, facets.merchants),
      group('brand', m.deals.brand, facets.brands),
    ],
    saving: { title: m.deals.saving, choices: savingChoices(answer, words) },
    price: priceFields(answer, words),
    sort: {
      title: m.deals.sort,
      choices: DEAL_SORTS.map((sort) => ({
        value: sort,
        label: m.deals.sorts[sort],
        count: null,
        isChosen: sort === filter.sort,
      })),
    },
  };
}

/** What is filtered by, part by part, each with the filter that is left without it. */
function chosenParts(
  { filter, facets }: DealAnswer,
  { m, site: { locale }, currency }: DealContext,
): { text: string; left: DealFilter }[] {
  const lists = ['categories', 'merchants', 'brands'] as const;
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const { saving, from, to } = filter;
  return [
    ...lists.flatMap((list) =>
      filter[list].map((value) => ({
        text: facets[list].find((one) => one.value === value)?.name ?? value,
        left: { ...filter, [list]: filter[list].filter((one) => one !== value) },
      })),
    ),
    ...(saving === null
      ? []
      : [
          {
            text: m.deals.leastSaving(formatPercent(saving, locale)),
            left: { ...filter, saving: null },
          },
        ]),
    ...(from === null
      ? []
      : [{ text: m.deals.fromPrice(money(from)), left: { ...filter, from: null } }]),
    ...(to === null ? [] : [{ text: m.deals.toPrice(money(to)), left: { ...filter, to: null } }]),
  ];
}

/** Links that each take one part of the filter away, and one that takes away all of it. */
export function chosenView(answer: DealAnswer, words: DealContext): DealsView['chosen'] {
  const { m } = words;
  const links = chosenParts(answer, words).map(({ text, left }) => ({
    href: dealsAddress(left, words),
    text,
    hint: m.deals.remove(text),
  }));
  const none = { ...NO_FILTER, sort: answer.filter.sort };
  const all = { href: dealsAddress(none, words), text: m.deals.clear, hint: m.deals.clear };
  return { title: m.deals.chosen, links: links.length > 1 ? [...links, all] : links };
}

/** Changes of the filter that would show something, the one that shows most first. */
export function relaxationLinks(
  { relaxations }: DealAnswer,
  words: DealContext,
  count: (deals: number) => string,
): DealsLink[] {
  const { m, site } = words;
  return relaxations.slice(0, 3).map(({ part, filter, count: deals }) => {
    const change =
      part === 'saving' && filter.saving !== null
        ? m.deals.leastSaving(formatPercent(filter.saving, site.locale))
        : m.deals.relax[part];
    return { href: dealsAddress(filter, words), text: m.deals.relaxed(change, count(deals)) };
  });
}
