import { describe, expect, test } from 'vitest';
import { wordCart } from '@/app/compose/cart';
import { readCatalogue } from '@/lib/catalogue/read-catalogue';
import { viewCart } from '@/lib/checkout/cart/cart-view';
import { getSite } from '@/lib/content/library';
import { LANGUAGES } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';
import { sampleShelf } from '@/tests/support/sample-shop';

const LEFT = new Map([
  ['BASE', 10],
  ['SHADE-P', 2],
  ['SHADE-L', 0],
]);

interface Wanted {
  readonly lines: readonly (readonly [sku: string, quantity: number, seen?: number])[];
  readonly country?: string;
  readonly currency?: string;
  readonly shelf?: ReturnType<typeof sampleShelf>;
  readonly status?: 'open' | 'closed';
}

function cartOf({ lines, country, currency = 'USD', shelf = sampleShelf(), status }: Wanted) {
  const catalogue = readCatalogue(shelf);
  const { shop } = catalogue;
  if (!shop) throw new Error('There is no shop.');
  const stored = lines.map(([sku, quantity, seen]) => {
    const prices = catalogue.findItem(sku)?.variant.prices;
    const now = prices?.find((price) => price.currency === currency)?.amount ?? 0;
    const line = { cart: 'cart', sku, quantity, added_at: 0 };
    return { ...line, seen_amount: seen ?? now, seen_currency: currency };
  });
  const cart = { id: 'cart', currency, country: country ?? null, lines: stored };
  const view = viewCart(cart, catalogue, LEFT);
  const m = messagesFor('en');
  const site = { ...getSite(), locale: 'en-US' };
  return {
    view: wordCart(view, { site, m, shop, status: status ?? 'open' }),
    words: m.shop.cartPage,
  };
}

describe('a cart in words', () => {
  test('names variants, pieces and sums, and the least that delivery adds', () => {
    const { view, words } = cartOf({
      lines: [
        ['SHADE-P', 2],
        ['BASE', 1],
      ],
      country: 'DE',
    });
    expect(
      view.lines.map(({ name, variant, each, total }) => [name, variant, each, total]),
    ).toEqual([
      ['Lamp shade', 'Paper', words.each('$19.00'), '$38.00'],
      ['Lamp base', null, null, '$49.00'],
    ]);
    expect(view.sums).toEqual([
      { label: words.subtotal, value: '$87.00', isTotal: false },
      { label: words.total, value: '$92.00', isTotal: true },
    ]);
    expect([view.seen, view.reasons, view.waiver, view.closed]).toEqual([8700, [], null, null]);
  });

  test('asks for the country first, and adds no delivery that it does not know', () => {
    const { view, words } = cartOf({ lines: [['BASE', 1]] });
    expect(view.country).toMatchObject({ value: null, problem: null });
    expect(view.sums.map(({ label }) => label)).toEqual([words.subtotal]);
    expect(view.notes).toContain(words.nextDelivery);
    expect(view.reasons).toEqual([words.countryHelp]);
  });

  test('says what to do about a line that cannot be had as it is', () => {
    const { view, words } = cartOf({
      lines: [
        ['SHADE-P', 4],
        ['SHADE-L', 1],
        ['BOOK', 2],
        ['GONE', 1],
      ],
      country: 'DE',
    });
    expect(view.lines.map(({ problem }) => problem)).toEqual([
      words.problem.short('2'),
      words.problem.sold_out,
      words.problem.over_max('1'),
      words.problem.unknown,
    ]);
    expect(view.lines.map(({ take }) => take?.quantity ?? null)).toEqual([2, null, 1, null]);
    expect(view.lines.at(-1)).toMatchObject({ name: words.gone, variant: 'GONE', path: null });
    expect(view.reasons).toContain(words.cannotLines);
  });

  test('says that a price has changed since it was seen, and goes by the new one', () => {
    const { view, words } = cartOf({ lines: [['BASE', 1, 4500]], country: 'DE' });
    expect(view.lines[0]?.notice).toBe(words.priceWas('$45.00', '$49.00'));
    expect(view.seen).toBe(4900);
    expect(view.reasons).toEqual([]);
  });

  test.each([
    ['notServed', 'FR', [['BASE', 1]]],
    ['tooHeavy', 'US', [['SHADE-P', 1]]],
  ] as const)('says why it is not sent: %s', (problem, country, lines) => {
    const { view, words } = cartOf({ lines, country });
    expect(view.country?.problem).toBe(words[problem]);
    expect(view.reasons).toContain(words[problem]);
  });

  test('says what the least and the most payment is where it comes to less or more', () => {
    const priced = (amount: number) => {
      const shelf = sampleShelf();
      const goods = shelf.goods.map((good) => {
        const prices = [{ amount, currency: 'USD' }];
        const variants = good.variants.map((variant) => ({ ...variant, prices }));
        return { ...good, variants } as typeof good;
      });
      return { ...shelf, goods };
    };
    const cheap = cartOf({ lines: [['BOOK', 1]], shelf: priced(49) });
    expect(cheap.view.reasons).toEqual([cheap.words.tooCheap('$0.50')]);
    const dear = cartOf({ lines: [['BASE', 2]], country: 'DE', shelf: priced(60_000_000) });
    expect(dear.view.reasons).toEqual([dear.words.tooExpensive]);
  });

  test('asks for the waiver where a download is in it, and for no country where nothing is sent', () => {
    const { view, words } = cartOf({ lines: [['BOOK', 1]] });
    expect([view.waiver, view.country]).toEqual([words.waiver, null]);
    expect(view.sums).toEqual([{ label: words.total, value: '$9.00', isTotal: true }]);
  });

  test('keeps what is in it while the shop is closed, and says that nothing can be paid for', () => {
    const { view, words } = cartOf({ lines: [['BOOK', 1]], status: 'closed' });
    expect([view.closed, view.lines.length]).toEqual([words.closed, 1]);
  });

  test.each(LANGUAGES)('has words for every problem of a line in %s', (language) => {
    const { problem } = messagesFor(language).shop.cartPage;
    const said = Object.values(problem).map((text) =>
      typeof text === 'function' ? text('2') : text,
    );
    expect(new Set(said).size).toBe(said.length);
    for (const text of said) expect(text.length).toBeGreaterThan(10);
  });
});
