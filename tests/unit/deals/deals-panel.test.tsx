import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { dealWords } from '@/app/compose/deal-cards';
import type { DealContext } from '@/app/compose/deal-content';
import { wordDeals } from '@/app/compose/deals-view';
import { DealCard } from '@/components/deal/deal-card';
import { DealEmbed } from '@/components/deal/deal-embed';
import { DealsPanel } from '@/components/deal/deals-panel';
import type { Site } from '@/lib/content/types';
import { HOUR } from '@/lib/core/duration';
import { buildDeals } from '@/lib/deals/build-deals';
import { createDealIndex } from '@/lib/deals/create-index';
import { parseCursor } from '@/lib/deals/cursor';
import type { Deal, EndedDeal } from '@/lib/deals/deal';
import { type DealFilter, NO_FILTER } from '@/lib/deals/deal-filter';
import { parseFilter } from '@/lib/deals/filter';
import { writeSearch } from '@/lib/deals/write-search';
import { messagesFor } from '@/lib/i18n/messages';
import { attributeOf, parseHtml, visibleText } from '@/tests/support/html-document';
import { ASIN, amazon, NOW, offer, shop } from '@/tests/support/offers';
import { anyFilter, deal, dealProduct, NOON, someDeals } from './scenes';

const m = messagesFor('en');
const words = dealWords(m);
const AMAZON = amazon();
const SHOP = shop();
const context: DealContext = {
  site: { locale: 'en-US' } as Site,
  m,
  merchants: [AMAZON, SHOP],
  currency: 'USD',
};
const LISTED = { amount: 12_000, label: 'Was' };
const MEMBERS = { kind: 'x', endsAt: NOW + HOUR, membersOnly: true, coupon: 'TEN<b>' };

interface Found {
  readonly filter?: DealFilter;
  readonly after?: string | null;
  readonly isAway?: boolean;
  readonly ended?: readonly EndedDeal[];
}

function view(deals: readonly Deal[], { filter = NO_FILTER, after = null, ...more }: Found = {}) {
  const cursor = parseCursor(after, filter.sort);
  const answer = createDealIndex(deals).find(filter, cursor, NOON);
  return wordDeals(
    { answer, isFirst: cursor === null, isAway: false, ended: [], ...more },
    context,
  );
}

const render = async (deals: readonly Deal[], found: Found = {}) =>
  parseHtml(renderToStaticMarkup(<DealsPanel view={view(deals, found)} words={words} />));

/** Deals that real offers make. */
function real(...offers: Parameters<typeof offer>[]): Deal[] {
  const products = [dealProduct({ asins: { US: ASIN } })];
  const place = { marketplace: 'US', currency: 'USD' } as const;
  const content = { products, merchants: context.merchants, manual: [], place };
  const facts = { offers: offers.map((one) => offer(...one)), medians: new Map() };
  return [...buildDeals(content, facts, NOW).deals];
}

async function cardOf(found: Deal | undefined) {
  if (!found) throw new Error('There is no deal.');
  const [card] = view([{ ...found, until: NOON + HOUR }]).cards;
  if (!card) throw new Error('There is no card.');
  return parseHtml(renderToStaticMarkup(<DealCard card={card} words={words} />));
}

describe('a card', () => {
  it('states price, list price by the merchant’s own name, saving and time, all of them until they end', async () => {
    const document = await cardOf(real([SHOP, { listPrice: LISTED }])[0]);
    expect(visibleText(document.root)).toContain('$99.99 16% less Was $120.00');
    const time = document.one('[data-until] time');
    expect(attributeOf(time as never, 'datetime')).toBe(new Date(NOW).toISOString());
    expect(document.all('s').map(visibleText)).toEqual(['$120.00']);
  });

  it('of a price that one marketplace has says which, so that readers of others do not see it', async () => {
    const document = await cardOf(real([AMAZON, { listPrice: LISTED }])[0]);
    expect(attributeOf(document.one('[data-until]') as never, 'data-place')).toBe('US');
  });

  it('says its conditions, and shows its code as text and not as code', async () => {
    const document = await cardOf(real([SHOP, { deal: MEMBERS, condition: 'used' }])[0]);
    const text = visibleText(document.root);
    for (const said of [m.offer.condition.used, m.offer.membersOnly, 'TEN<b>']) {
      expect(text).toContain(said);
    }
    expect(text).toContain(m.deals.until('Nov 20, 2026, 1:00 PM UTC'));
    expect(document.all('b')).toEqual([]);
  });

  it('has a button to copy the code only where scripts run', async () => {
    const document = await cardOf(deal({ code: 'TEN' }));
    const button = document.one('button[data-copy-code]');
    const classes = attributeOf(button as never, 'class')?.split(' ');
    expect(classes).toContain('hidden');
    expect(classes).toContain('[@media(scripting:enabled)]:inline-flex');
  });

  it('marks a paid link as one, and no other', async () => {
    const [paid] = real([AMAZON, { listPrice: LISTED }]);
    const [unpaid] = real([SHOP, { listPrice: LISTED }]);
    expect(visibleText((await cardOf(paid)).root)).toContain(m.offer.paidLink);
    expect(visibleText((await cardOf(unpaid)).root)).not.toContain(m.offer.paidLink);
  });

  it('has no price without its time, nor a saving without its price', () => {
    fc.assert(
      fc.property(someDeals, (deals) => {
        const coupons = deals.map((one) => ({ ...one, offer: null }));
        for (const card of view(coupons).cards) {
          const html = renderToStaticMarkup(<DealCard card={card} words={words} />);
          expect(html).not.toMatch(/\$|%|<time/);
        }
      }),
    );
  });
});

describe('the form', () => {
  it('asks for what the address asks for, so that it works without a script', async () => {
    await fc.assert(
      fc.asyncProperty(someDeals, anyFilter, async (deals, filter) => {
        const document = await render(deals, { filter });
        const search = new URLSearchParams();
        for (const field of document.all('input')) {
          const [name = '', value = ''] = [attributeOf(field, 'name'), attributeOf(field, 'value')];
          const isBox = attributeOf(field, 'type') === 'checkbox';
          if (!isBox || field.hasAttribute('checked')) search.append(name, value);
        }
        for (const select of document.all('select')) {
          const chosen = select
            .querySelectorAll('option')
            .find((one) => one.hasAttribute('selected'));
          search.append(
            attributeOf(select, 'name') ?? '',
            attributeOf(chosen as never, 'value') ?? '',
          );
        }
        expect(parseFilter(search, 'USD')).toEqual(filter);
        expect(attributeOf(document.one('form') as never, 'method')).toBe('get');
      }),
      { numRuns: 40 },
    );
  });
});

describe('links', () => {
  it('of what was chosen each take away one part; the last takes away all', async () => {
    const filter = { ...NO_FILTER, brands: ['acme', 'oster'], saving: 10, to: 50_000 };
    const { chosen } = view([deal()], { filter });
    expect(chosen.links.map(({ text, href }) => `${text}: ${href}`)).toEqual([
      'Acme: /deals?brand=oster&saving=10&to=500',
      'oster: /deals?brand=acme&saving=10&to=500',
      '10% or more: /deals?brand=acme&brand=oster&to=500',
      'Up to $500.00: /deals?brand=acme&brand=oster&saving=10',
      `${m.deals.clear}: /deals`,
    ]);
  });

  it('to the next page lead to the next deals, and from there back to the first', async () => {
    const deals = Array.from({ length: 30 }, (_, index) =>
      deal({ product: dealProduct({ slug: `p-${index}` }) }),
    );
    const first = view(deals);
    const after = new URL(first.next?.href ?? '', 'https://shelf.example').searchParams.get(
      'after',
    );
    expect(after).toBe(first.next?.after);
    const second = view(deals, { after });
    expect(second.cards).toHaveLength(6);
    expect(second.next).toBeNull();
    expect(second.first?.href).toBe('/deals');
    const seen = [...first.cards, ...second.cards].map(({ id }) => id);
    expect(new Set(seen).size).toBe(30);
  });
});

describe('where there is nothing to show', () => {
  it('the nearest change is one link away, and says how many deals it shows', () => {
    const filter = { ...NO_FILTER, brands: ['gone'], categories: ['cups'] };
    const { nothing, status } = view([deal()], { filter });
    expect(status).toBe('0 deals');
    expect(nothing?.title).toBe(m.deals.noneTitle);
    expect(nothing?.links).toEqual([
      { href: '/deals?category=cups', text: `${m.deals.relax.brands}: 1 deal` },
    ]);
  });

  it('by any one change, all filters can be taken away', () => {
    const filter = { ...NO_FILTER, brands: ['gone'], merchants: ['gone'] };
    expect(view([deal()], { filter }).nothing?.links).toEqual([
      { href: '/deals', text: m.deals.clear },
    ]);
  });

  it('at all, the page says so, leads to what is there, and has nothing to filter', async () => {
    expect(view([]).nothing).toEqual({
      title: m.deals.nothing,
      lead: m.deals.nothingLead,
      links: [{ href: '/#lists', text: m.list.featured }],
    });
    expect((await render([])).all('form')).toHaveLength(0);
    expect((await render([deal()])).all('form')).toHaveLength(1);
    const filter = { ...NO_FILTER, brands: ['gone'] };
    expect((await render([], { filter })).all('form')).toHaveLength(1);
  });

  it('because prices are away, the page says that, and not that there is none', async () => {
    const document = await render([], { isAway: true });
    expect(visibleText(document.root)).toContain(m.deals.awayTitle);
    expect(visibleText(document.root)).not.toContain(m.deals.nothing);
  });
});

it('what has ended is said to have ended, without a price', async () => {
  const ended = {
    id: '_old',
    product: null,
    merchantName: 'Lamp Shop',
    title: 'Summer sale',
    endedAt: NOON,
  };
  const document = await render([], { ended: [ended] });
  const section = document.one('section[aria-labelledby="ended"]');
  expect(visibleText(section as never)).toBe(
    `${m.deals.endedTitle} Summer sale at Lamp Shop ${m.deals.endedOn('November 20, 2026')}`,
  );
});

it('the notice that Amazon asks for stands once, every price leads to it, and in an article it stands below', async () => {
  const deals = real([AMAZON, { listPrice: LISTED }], [SHOP, { listPrice: LISTED }]);
  const later = deals.map((one) => ({ ...one, until: NOON + HOUR }));
  const document = await render(later);
  const text = visibleText(document.root);
  expect(document.all('article a[href="#price-notice"]')).toHaveLength(2);
  expect(document.all('#price-notice')).toHaveLength(1);
  expect(text.split(m.offer.amazonPrices)).toHaveLength(2);
  expect(text.split(m.offer.amazonContent)).toHaveLength(2);
  const [card] = view(later).cards;
  const html = renderToStaticMarkup(
    <DealEmbed
      deal={card ? { card, notices: [m.offer.amazonPrices] } : null}
      words={words}
      none="none"
      all={{ href: '/deals', text: 'all' }}
    />,
  );
  expect(html).toContain(m.offer.amazonPrices);
});

it('the rule of the median is published where a deal states it, and nowhere else', () => {
  const below = deal({ percent: null, belowMedian: { percent: 12, observations: 1_087 } });
  expect(view([below]).notices).toContain(m.deals.medianRule);
  expect(view([below]).cards[0]?.facts).toEqual([m.deals.belowMedian('12%', '1,087')]);
  expect(view([deal()]).notices).not.toContain(m.deals.medianRule);
});

it('every address of deals in a view is written in the one way', () => {
  fc.assert(
    fc.property(someDeals, anyFilter, (deals, filter) => {
      const { chosen, next, nothing } = view(deals, { filter });
      const links = [...chosen.links, ...(nothing?.links ?? []), ...(next ? [next] : [])];
      // Where there is nothing at all, the way leads out of the deals.
      for (const { href } of links.filter((link) => link.href !== '/#lists')) {
        const { searchParams } = new URL(href, 'https://shelf.example');
        const search = writeSearch(
          parseFilter(searchParams, 'USD'),
          'USD',
          searchParams.get('after'),
        );
        expect(href).toBe(search === '' ? '/deals' : `/deals?${search}`);
      }
    }),
  );
});
