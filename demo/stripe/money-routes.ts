import type Stripe from 'stripe';
import type { z } from 'zod';
import type { Desk } from './desk';
import { createRefund } from './keep-refunds';
import { listObjects } from './list-objects';
import { retrieve } from './params/catalogue';
import * as money from './params/money';
import { noSuch, Refusal } from './refusal';
import { isLike, route } from './route';

type Table = 'charges' | 'disputes' | 'events' | 'intents' | 'refunds';

function rowOf({ books }: Desk, table: Table, kind: string, id: string): object {
  const row = books[table].get(id);
  if (!row) throw noSuch(kind, id, 'id', 404);
  return row;
}

/** By when and what; `delivery_success` by whether the webhook took it. */
function listEvents({ books }: Desk, params: z.output<typeof money.eventList>): object {
  const { type, types, delivery_success: success } = params;
  if (type !== undefined && types !== undefined) {
    throw new Refusal({ message: 'You may only specify one of these parameters: type, types.' });
  }
  const matches = (pattern: string, name: string) =>
    pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;
  const isDelivered = (id: string) => {
    const state = books.deliveries.get(id)?.state;
    return state === 'delivered' || state === 'unheard';
  };
  return listObjects(books.events.values(), params, {
    url: '/v1/events',
    kind: 'event',
    keep: (one) =>
      (type === undefined || matches(type, one.type)) &&
      (types?.some((pattern) => matches(pattern, one.type)) ?? true) &&
      (success === undefined || isDelivered(one.id) === success),
  });
}

/** What came in, less what went back and what banks took back, by currency. */
function balanceOf({ books }: Desk): Stripe.Balance {
  const sums = new Map<string, number>();
  const add = (currency: string, amount: number) =>
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  for (const { currency, amount, amount_refunded: back } of books.charges.values()) {
    add(currency, amount - back);
  }
  for (const { currency, amount, status } of books.disputes.values()) {
    if (status !== 'won') add(currency, -amount);
  }
  const available = [...sums].map(([currency, amount]) => ({ amount, currency }));
  return { object: 'balance', available, livemode: false, pending: [] };
}

const LISTS = { refunds: money.refundList, disputes: money.disputeList };

export const moneyRoutes = [
  route('GET /v1/payment_intents/:id', money.intentRetrieve, (desk, _, id) =>
    rowOf(desk, 'intents', 'payment_intent', id),
  ),
  route('GET /v1/charges', money.chargeList, ({ books }, params) =>
    listObjects(books.charges.values(), params, {
      url: '/v1/charges',
      kind: 'charge',
      keep: (one) => isLike(params.payment_intent, one.payment_intent as string),
    }),
  ),
  route('GET /v1/charges/:id', retrieve, (desk, _, id) => rowOf(desk, 'charges', 'charge', id)),
  route('POST /v1/refunds', money.refundCreate, createRefund),
  ...(['refunds', 'disputes'] as const).flatMap((table) => [
    route(`GET /v1/${table}`, LISTS[table], ({ books }, params) =>
      listObjects<Stripe.Refund | Stripe.Dispute>(books[table].values(), params, {
        url: `/v1/${table}`,
        kind: table.slice(0, -1),
        keep: (one) =>
          isLike(params.charge, one.charge as string) &&
          isLike(params.payment_intent, one.payment_intent as string),
      }),
    ),
    route(`GET /v1/${table}/:id`, retrieve, (desk, _, id) =>
      rowOf(desk, table, table.slice(0, -1), id),
    ),
  ]),
  route('GET /v1/events', money.eventList, listEvents),
  route('GET /v1/events/:id', retrieve, (desk, _, id) => rowOf(desk, 'events', 'event', id)),
  route('GET /v1/balance', retrieve, balanceOf),
];
