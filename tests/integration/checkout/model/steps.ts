import fc from 'fast-check';
import type { CartLine } from '@/lib/catalogue/check-line';
import { MINUTE } from '@/lib/core/duration';

/** Routes of Stripe that can fail, each with what a request of the shop does there. */
const ROUTES = [
  'POST /v1/checkout/sessions',
  'GET /v1/checkout/sessions',
  'GET /v1/checkout/sessions/:id',
  'GET /v1/checkout/sessions/:id/line_items',
  'POST /v1/checkout/sessions/:id/expire',
  'POST /v1/refunds',
  'GET /v1/refunds',
  'GET /v1/disputes/:id',
  'GET /v1/events',
] as const;

/** What somebody does; `which` picks among what is there at that moment. */
export type Step =
  /** A shopper fills the cart anew and goes to the payment. `life`: as in `runProcess`. */
  | {
      readonly does: 'buy';
      readonly cart: number;
      readonly lines: readonly CartLine[];
      readonly currency: string;
      readonly life: number | null;
    }
  /** The same button once more, with whatever is in the cart. */
  | { readonly does: 'click'; readonly cart: number; readonly life: number | null }
  /** The buyer comes back from the payment page, paid or not. */
  | { readonly does: 'return'; readonly which: number; readonly life: number | null }
  | {
      readonly does: 'pay';
      readonly which: number;
      readonly by: 'card' | 'bank' | 'declined';
      readonly code: string | null;
    }
  | { readonly does: 'settle' | 'fail'; readonly which: number }
  | { readonly does: 'wait'; readonly for: number }
  | {
      readonly does: 'refund';
      readonly which: number;
      readonly share: number;
      readonly life: number | null;
    }
  | { readonly does: 'refund at Stripe'; readonly which: number; readonly share: number }
  | { readonly does: 'take refund' | 'fail refund'; readonly which: number }
  | { readonly does: 'dispute'; readonly which: number }
  | { readonly does: 'decide dispute'; readonly which: number; readonly outcome: 'won' | 'lost' }
  | { readonly does: 'ship' | 'restock'; readonly which: number; readonly life: number | null }
  /** Events that wait are brought, and the processes that hear them may be killed. */
  | {
      readonly does: 'bring events';
      readonly duplicate: number;
      readonly reorder: number;
      readonly lives: readonly (number | null)[];
    }
  /** An old event comes once more. */
  | { readonly does: 'repeat event'; readonly which: number; readonly life: number | null }
  /** Of the events from now on, so many are lost. */
  | { readonly does: 'lose events'; readonly share: number }
  | {
      readonly does: 'break';
      readonly route: (typeof ROUTES)[number];
      readonly how: 'refused' | 'carried out' | 'lost' | 'answer lost';
      readonly times: number;
    }
  | { readonly does: 'repair'; readonly life: number | null }
  | { readonly does: 'at once'; readonly steps: readonly Step[] };

const which = fc.nat({ max: 20 });
/** Mostly long enough; else cut off anywhere. */
const life = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.nat({ max: 60 }) },
);
const share = fc.constantFrom(1, 10, 50, 99, 100);
const lines = fc
  .uniqueArray(
    fc.record({
      sku: fc.constantFrom('SHADE-P', 'SHADE-L', 'BASE', 'BASE', 'BOOK'),
      quantity: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ sku }) => sku },
  )
  .filter((chosen) => chosen.every(({ sku, quantity }) => sku !== 'BASE' || quantity === 1));

const one = {
  buy: fc.record({
    does: fc.constant('buy' as const),
    cart: fc.nat({ max: 2 }),
    lines,
    currency: fc.constantFrom('EUR', 'EUR', 'USD', 'JPY'),
    life,
  }),
  click: fc.record({ does: fc.constant('click' as const), cart: fc.nat({ max: 2 }), life }),
  come: fc.record({ does: fc.constant('return' as const), which, life }),
  pay: fc.record({
    does: fc.constant('pay' as const),
    which,
    by: fc.constantFrom('card' as const, 'card' as const, 'bank' as const, 'declined' as const),
    code: fc.constantFrom(null, null, null, 'TENTH', 'GIFT'),
  }),
  settle: fc.record({ does: fc.constantFrom('settle' as const, 'fail' as const), which }),
  wait: fc.record({
    does: fc.constant('wait' as const),
    for: fc.constantFrom(1, 3, 20, 40, 75).map((minutes) => minutes * MINUTE),
  }),
  refund: fc.record({ does: fc.constant('refund' as const), which, share, life }),
  refundAtStripe: fc.record({ does: fc.constant('refund at Stripe' as const), which, share }),
  endRefund: fc.record({
    does: fc.constantFrom('take refund' as const, 'fail refund' as const),
    which,
  }),
  dispute: fc.record({ does: fc.constant('dispute' as const), which }),
  decide: fc.record({
    does: fc.constant('decide dispute' as const),
    which,
    outcome: fc.constantFrom('won' as const, 'lost' as const),
  }),
  ship: fc.record({ does: fc.constantFrom('ship' as const, 'restock' as const), which, life }),
  bring: fc.record({
    does: fc.constant('bring events' as const),
    duplicate: fc.constantFrom(0, 0, 0.5, 1),
    reorder: fc.constantFrom(0, 1),
    lives: fc.array(life, { maxLength: 3 }),
  }),
  repeat: fc.record({ does: fc.constant('repeat event' as const), which, life }),
  lose: fc.record({
    does: fc.constant('lose events' as const),
    share: fc.constantFrom(0, 0, 0.5, 1),
  }),
  fault: fc.record({
    does: fc.constant('break' as const),
    route: fc.constantFrom(...ROUTES),
    how: fc.constantFrom(
      'refused' as const,
      'carried out' as const,
      'lost' as const,
      'answer lost' as const,
    ),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  repair: fc.record({ does: fc.constant('repair' as const), life }),
};

type Kind = keyof typeof one;

/** What a run is about: how often each kind of step comes, and which of them come at the same time. */
export interface Theme {
  readonly weights: Readonly<Partial<Record<Kind, number>>>;
  readonly atOnce: readonly Kind[];
}

/** Some of everything, so that no theme is without its surroundings. */
const ALWAYS: Readonly<Record<Kind, number>> = {
  buy: 7,
  click: 3,
  come: 2,
  pay: 7,
  settle: 2,
  wait: 2,
  refund: 1,
  refundAtStripe: 1,
  endRefund: 1,
  dispute: 1,
  decide: 1,
  ship: 1,
  bring: 3,
  repeat: 1,
  lose: 1,
  fault: 1,
  repair: 1,
};

const choose = (kinds: readonly (readonly [Kind, number])[]): fc.Arbitrary<Step> =>
  fc.oneof(...kinds.map(([kind, weight]) => ({ weight, arbitrary: one[kind] })));

/** Steps after the first ones. */
const LONGEST = 36;

/** The steps of a run. It begins with checkouts and payments: without them nothing else can happen. */
export function stepsOf({ weights, atOnce }: Theme): fc.Arbitrary<Step[]> {
  const single = choose(Object.entries({ ...ALWAYS, ...weights }) as [Kind, number][]);
  const together = fc.record({
    does: fc.constant('at once' as const),
    steps: fc.array(choose(atOnce.map((kind) => [kind, 1])), { minLength: 2, maxLength: 4 }),
  });
  const step = fc.oneof({ weight: 4, arbitrary: single }, { weight: 1, arbitrary: together });
  return fc
    .tuple(
      fc.array(one.buy, { minLength: 1, maxLength: 3 }),
      fc.array(one.pay, { minLength: 1, maxLength: 3 }),
      fc.array(step, { maxLength: LONGEST, size: 'max' }),
    )
    .map((parts) => parts.flat());
}
