import { BrowseCard } from '@/components/browse/browse-card';
import { BrowseResults } from '@/components/browse/browse-results';
import type { BrowseView, FacetView, FinderView } from '@/components/browse/browse-view';
import { CategoryBrowser } from '@/components/browse/category-browser';
import { FinderForm } from '@/components/browse/finder-form';
import { FinderResults } from '@/components/browse/finder-results';
import { LandingLinks } from '@/components/browse/landing-links';
import { getCategoryOrThrow } from '@/lib/content/library';
import { NO_PRICES } from '@/lib/offers/price-book';
import { browseCard } from '../../compose/browse-cards';
import type { SiteContext } from '../../compose/site-context';
import { Part, State } from './part';
import { sampleOffers, samplesOrThrow } from './samples';

const choice = (value: string, label: string, count: string | null, isChosen = false) => ({
  value,
  label,
  count,
  isChosen,
});

/** A facet of each kind, the first with more options than stand open. */
function sampleFacets({ m }: SiteContext): FacetView[] {
  const { browse, product } = m;
  return [
    {
      kind: 'choice',
      id: 'part-brand',
      title: browse.facets.brand,
      more: browse.more('4'),
      choices: Array.from({ length: 12 }, (_, index) =>
        choice(`o${index}`, `${browse.facets.brand} ${index + 1}`, String(12 - index), index === 1),
      ),
    },
    {
      kind: 'flag',
      id: 'part-flag',
      title: m.list.featured,
      choices: [
        choice('', browse.any, null, true),
        choice('yes', product.yes, '7'),
        choice('no', product.no, '5'),
      ],
    },
    {
      kind: 'range',
      id: 'part-span',
      title: browse.facets.price,
      ends: [
        { name: 'part-span_from', label: browse.from('g'), value: '' },
        { name: 'part-span_to', label: browse.to('g'), value: '300' },
      ],
      hint: browse.between('18 g', '320 g', browse.count(12, '12')),
    },
  ];
}

function sampleView(context: SiteContext): BrowseView {
  const { m } = context;
  const { product } = samplesOrThrow(context);
  const category = getCategoryOrThrow(product.category);
  const card = browseCard(product.slug, category, NO_PRICES);
  const [offers] = Object.values(sampleOffers(product, context));
  const text = m.browse.chip(m.browse.facets.brand, product.brand);
  const link = { href: category.path, text };
  return {
    path: category.path,
    status: m.browse.count(30, '30'),
    form: {
      title: m.browse.filter,
      apply: m.browse.apply,
      sort: {
        title: m.browse.sort,
        choices: [choice('score', m.browse.sorts.score, null, true)],
      },
      facets: sampleFacets(context),
    },
    chosen: { title: m.browse.facets.brand, links: [{ ...link, hint: m.browse.remove(text) }] },
    cards: [card, { ...card, slug: 'priced', offers: offers ?? card.offers, facts: [] }],
    pages: {
      title: m.browse.pages,
      place: m.browse.place('2', '3'),
      previous: { href: category.path, text: m.browse.previous },
      next: { href: `${category.path}?page=2`, text: m.browse.next },
      isFollowed: true,
    },
    nothing: null,
    away: null,
  };
}

function sampleFinder({ m }: SiteContext, { path, cards, form }: BrowseView): FinderView {
  const because = [m.browse.finder.because(m.browse.noneLead)];
  const found = cards.map((card) => ({ card, because }));
  return {
    form: {
      action: path,
      title: m.browse.finder.title(m.browse.filter),
      lead: m.browse.emptyLead,
      ask: m.browse.finder.ask,
      questions: ['part-one', 'part-two'].map((name) => ({
        name,
        title: m.browse.sort,
        choices: [...form.sort.choices, choice('any', m.browse.any, null)],
      })),
    },
    status: m.browse.finder.fitting(2, '2'),
    lead: m.browse.finder.best('2'),
    dropped: m.browse.finder.dropped(m.browse.any),
    fitting: found,
    near: { title: m.browse.finder.near, found: found.slice(0, 1) },
    all: { href: path, text: m.browse.finder.all(m.browse.count(2, '2')) },
    away: null,
  };
}

/** Everything by which the products of a category are chosen. */
export function BrowseParts({ context }: { context: SiteContext }) {
  const { m, site } = context;
  const words = { locale: site.locale, m };
  const view = sampleView(context);
  const finder = sampleFinder(context, view);
  const [card] = view.cards;
  const empty = { ...view, chosen: { ...view.chosen, links: [] }, cards: [], pages: null };
  return (
    <>
      <Part name="CategoryBrowser, BrowseForm, BrowseResults, ChosenFilters">
        <CategoryBrowser view={view} {...words} />
      </Part>
      <Part name="BrowseResults">
        <State name="nothing">
          <BrowseResults
            id="part-nothing"
            view={{
              ...empty,
              status: m.browse.count(0, '0'),
              nothing: {
                title: m.browse.noneTitle,
                lead: m.browse.noneLead,
                links: view.chosen.links,
              },
            }}
            {...words}
          />
        </State>
        <State name="away">
          <BrowseResults
            id="part-away"
            view={{ ...empty, away: { title: m.browse.awayTitle, lead: m.browse.awayLead } }}
            {...words}
          />
        </State>
      </Part>
      <Part name="BrowseCard">
        <div className="max-w-72">
          <State name="because">
            {card ? (
              <BrowseCard card={card} because={finder.fitting[0]?.because} {...words} />
            ) : null}
          </State>
        </div>
      </Part>
      <Part name="LandingLinks">
        <LandingLinks title={m.browse.landings} links={view.chosen.links} />
      </Part>
      <Part name="FinderForm">
        <FinderForm id="part-finder" view={finder.form} />
      </Part>
      <Part name="FinderResults">
        <FinderResults id="part-fitting" view={finder} {...words} />
      </Part>
    </>
  );
}
