import { DealCard } from '@/components/deal/deal-card';
import { DealEmbed } from '@/components/deal/deal-embed';
import { DealResults } from '@/components/deal/deal-results';
import { DealsPanel } from '@/components/deal/deals-panel';
import type { DealCardView, DealsView } from '@/components/deal/deals-view';
import { formatDay } from '@/lib/core/dates';
import { formatMoney } from '@/lib/core/money';
import { formatPercent } from '@/lib/core/numbers';
import { createDealIndex } from '@/lib/deals/create-index';
import type { Deal } from '@/lib/deals/deal';
import { NO_FILTER } from '@/lib/deals/deal-filter';
import { dealWords } from '../../compose/deal-cards';
import { dealContent, dealContext } from '../../compose/deal-content';
import { wordDeals } from '../../compose/deals-view';
import type { SiteContext } from '../../compose/site-context';
import { Part, State } from './part';
import { sampleDeal, samplesOrThrow } from './samples';

/** A coupon such as an editor might enter, for every product: nothing of it holds anywhere. */
function sampleCoupons({ merchants, m }: SiteContext): Deal[] {
  const [merchant] = merchants;
  if (!merchant) return [];
  return dealContent().products.map((product) => ({
    id: `_${product.slug}`,
    product,
    merchant: merchant.slug,
    merchantName: merchant.name,
    title: m.deals.filter,
    offer: null,
    percent: null,
    belowMedian: null,
    code: 'SAMPLE',
    note: null,
    url: null,
    since: 0,
    endsAt: null,
    until: Number.MAX_SAFE_INTEGER,
  }));
}

function find(deals: readonly Deal[], filter = NO_FILTER) {
  const answer = createDealIndex(deals).find(filter, null, 0);
  return { answer, isFirst: true, ended: [], isAway: false };
}

/** One card in the states that a deal can have. */
function cardStates(context: SiteContext): Record<string, DealCardView> {
  const { m, site } = context;
  const { product, links } = samplesOrThrow(context);
  const [to] = links;
  const { price, listPrice } = sampleDeal(product, '', '');
  const day = formatDay(product.published, site.locale);
  const merchant = to?.merchantName ?? site.name;
  const percent = formatPercent(20, site.locale);
  const reduced: DealCardView = {
    id: 'sample',
    title: product.name,
    path: product.path,
    picture: product.picture,
    statement: null,
    merchant: m.deals.at(merchant),
    price: {
      text: formatMoney(price, site.locale),
      before: { label: m.offer.listPrice, text: formatMoney(listPrice, site.locale) },
      asOf: { text: m.deals.asOf(day), dateTime: product.published },
    },
    saving: m.offer.saving(20),
    facts: [],
    code: null,
    link: to ? { to, label: m.deals.see(merchant), about: m.deals.about(product.name) } : null,
    until: Number.MAX_SAFE_INTEGER,
    place: null,
  };
  const conditions = [
    m.offer.condition.refurbished,
    m.offer.membersOnly,
    m.deals.belowMedian(percent, '87'),
    m.deals.until(day),
  ];
  return {
    'price, saving': reduced,
    'code, facts': { ...reduced, code: 'SAMPLE', facts: conditions },
    'price: null': {
      ...reduced,
      price: null,
      saving: null,
      code: 'SAMPLE',
      statement: m.deal.title,
    },
    'path: null': {
      ...reduced,
      title: merchant,
      path: null,
      picture: null,
      price: null,
      saving: null,
    },
  };
}

/** The page of deals in what it can come to. */
function panelStates(context: SiteContext) {
  const { m, site } = context;
  const words = dealContext();
  const coupons = sampleCoupons(context);
  const [first] = coupons;
  const many = wordDeals(find(coupons), words);
  const narrow = {
    ...NO_FILTER,
    saving: 50,
    categories: first?.product ? [first.product.category.slug] : [],
  };
  const ended = first && {
    id: first.id,
    title: first.product?.name ?? site.name,
    path: first.product?.path ?? null,
    lines: [m.deals.at(first.merchantName), m.deals.endedOn(formatDay('2026-11-20', site.locale))],
  };
  return {
    many: {
      ...many,
      cards: Object.values(cardStates(context)).map((card, index) => ({ ...card, id: `${index}` })),
      next: { after: '', href: '/deals', text: m.deals.more },
      notices: [m.offer.amazonPrices],
      ended: { title: m.deals.endedTitle, deals: ended ? [ended] : [] },
    },
    'nothing, chosen': wordDeals(find(coupons, narrow), words),
    away: wordDeals({ ...find([]), isAway: true }, words),
    'cards: []': wordDeals(find([]), words),
  } satisfies Record<string, DealsView>;
}

/** Everything that shows what can be saved. */
export function DealParts({ context }: { context: SiteContext }) {
  const { m } = context;
  const words = dealWords(m);
  const { product } = samplesOrThrow(context);
  const [card] = Object.values(cardStates(context));
  const { many, ...others } = panelStates(context);
  const embed = {
    words,
    none: m.deals.noneFor(product.name),
    all: { href: '/deals', text: m.deals.all },
  };
  return (
    <>
      <Part name="DealCard">
        <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {Object.entries(cardStates(context)).map(([name, state]) => (
            <State key={name} name={name}>
              <DealCard card={state} words={words} />
            </State>
          ))}
        </div>
      </Part>
      <Part name="DealEmbed">
        <State name="deal">
          <DealEmbed deal={card ? { card, notices: [m.offer.amazonPrices] } : null} {...embed} />
        </State>
        <State name="deal: null">
          <DealEmbed deal={null} {...embed} />
        </State>
      </Part>
      <Part name="DealsPanel, DealFilterForm, DealFilters, DealGrid, EndedDeals">
        <DealsPanel view={many} words={words} />
      </Part>
      <Part name="DealResults, ChosenFilters">
        {Object.entries(others).map(([name, view]) => (
          <State key={name} name={name}>
            <DealResults view={view} words={words} />
          </State>
        ))}
      </Part>
    </>
  );
}
