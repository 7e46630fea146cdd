import type { BrowseView, FacetView } from '@/components/browse/browse-view';
import { type ChoiceView, OPEN_CHOICES } from '@/components/ui/filter-fields';
import type { BrowseAnswer, FacetAnswer } from '@/lib/browse/browse-answer';
import { wordNumber } from '@/lib/content/attributes/word-value';
import { BROWSE_SORTS } from '@/lib/content/filters/browse-filter';
import { BRAND, PRICE } from '@/lib/content/filters/facets';
import { FROM, TO, writeFigure } from '@/lib/content/filters/write-browse';
import type { Attribute } from '@/lib/content/schema/attribute';
import type { Category } from '@/lib/content/types';
import { numberFormat } from '@/lib/core/formats';
import { formatMoney } from '@/lib/core/money';
import { choiceViews } from './choice-views';
import type { SiteContext } from './site-context';

/** What is needed to put the choices of a category into words. */
export interface BrowseWords extends Pick<SiteContext, 'site' | 'm'> {
  readonly category: Category;
  readonly currency: string;
}

type Of<Kind> = Extract<FacetAnswer, { readonly kind: Kind }>;

const attributeOf = (id: string, { category }: BrowseWords): Attribute | undefined =>
  category.attributes.find((each) => each.id === id);

/** What a facet is called. */
export function facetTitle(id: string, words: BrowseWords): string {
  const { facets } = words.m.browse;
  if (id === BRAND) return facets.brand;
  return id === PRICE ? facets.price : (attributeOf(id, words)?.name ?? id);
}

/** A number of things, as people of the site's locale write it. */
export const written = (number: number, { site }: Pick<BrowseWords, 'site'>) =>
  numberFormat(site.locale, {}).format(number);

/** "37 products". */
export const counted = (number: number, words: Pick<BrowseWords, 'm' | 'site'>) =>
  words.m.browse.count(number, written(number, words));

/** A figure of a facet with its unit. */
export function figureOf(id: string, figure: number, words: BrowseWords): string {
  const { site, currency } = words;
  if (id === PRICE) return formatMoney({ amount: figure, currency }, site.locale);
  return wordNumber(figure, attributeOf(id, words)?.unit, site.locale);
}

function choiceFacet({ id, options }: Of<'choice'>, words: BrowseWords): FacetView {
  return {
    kind: 'choice',
    id,
    title: facetTitle(id, words),
    more: words.m.browse.more(written(options.length - OPEN_CHOICES, words)),
    choices: choiceViews(options, words.site.locale),
  };
}

function flagFacet({ id, yes, no, chosen }: Of<'flag'>, words: BrowseWords): FacetView {
  const { m } = words;
  const choice = (value: string, label: string, count: number, flag: boolean): ChoiceView => ({
    value,
    label,
    count: written(count, words),
    isChosen: chosen === flag,
  });
  return {
    kind: 'flag',
    id,
    title: facetTitle(id, words),
    choices: [
      { value: '', label: m.browse.any, count: null, isChosen: chosen === null },
      choice('yes', m.product.yes, yes, true),
      choice('no', m.product.no, no, false),
    ],
  };
}

function rangeFacet({ id, span, ends }: Of<'range'>, words: BrowseWords): FacetView {
  const { m, currency } = words;
  const unit = id === PRICE ? currency : (attributeOf(id, words)?.unit ?? '');
  const value = (figure: number | null) => writeFigure(id, figure, currency);
  return {
    kind: 'range',
    id,
    title: facetTitle(id, words),
    ends: [
      { name: id + FROM, label: m.browse.from(unit), value: value(span?.from ?? null) },
      { name: id + TO, label: m.browse.to(unit), value: value(span?.to ?? null) },
    ],
    // A price stands nowhere without its time and its end.
    hint:
      ends && id !== PRICE
        ? m.browse.between(
            figureOf(id, ends.from, words),
            figureOf(id, ends.to, words),
            counted(ends.count, words),
          )
        : null,
  };
}

function facetView(facet: FacetAnswer, words: BrowseWords): FacetView {
  if (facet.kind === 'choice') return choiceFacet(facet, words);
  return facet.kind === 'flag' ? flagFacet(facet, words) : rangeFacet(facet, words);
}

/** The form for what was asked. */
export function browseForm(answer: BrowseAnswer, words: BrowseWords): BrowseView['form'] {
  const { m } = words;
  const { sort } = answer.filter;
  const sorts = BROWSE_SORTS.filter(
    (each) => each !== 'price' || answer.hasPrices || each === sort,
  );
  return {
    title: m.browse.filter,
    apply: m.browse.apply,
    sort: {
      title: m.browse.sort,
      choices: sorts.map((value) => ({
        value,
        label: m.browse.sorts[value],
        count: null,
        isChosen: value === sort,
      })),
    },
    facets: answer.facets.map((facet) => facetView(facet, words)),
  };
}
