import Stripe from 'stripe';
import { sequenceOf } from '@/demo/chance';
import { type Cause, createApi } from './answer-request';
import { type KeptEvent, openBooks, saveBooks } from './books';
import { createPostOffice } from './deliver-events';
import { type Desk, nowOf } from './desk';
import { createIds } from './ids';
import { createAnswerKeeper } from './keep-answers';
import type { StripeOptions } from './options';
import { createFaultPlan } from './plan-faults';
import { ROUTES } from './routes';

const TEST_KEY = /^(?:sk|rk)_test_\w+$/;

/** The stand-in but for its server. */
export function createStandIn(options: StripeOptions, origin: () => string) {
  const { secretKey, clock = Date.now, state = null, seed = null } = options;
  if (!TEST_KEY.test(secretKey)) {
    throw new Error('The stand-in for Stripe takes test keys alone: sk_test_… or rk_test_….');
  }
  const books = openBooks(state);
  const save = () => state !== null && saveBooks(books, state);
  const newId = createIds(state === null ? seed : null);
  const chance = sequenceOf(seed ?? newId('seed'));
  const office = createPostOffice({ books, clock, chance, onChange: save });
  let cause: Cause = { id: null, idempotency_key: null };
  const desk: Desk = {
    books,
    origin,
    clock,
    newId,
    announce(type, object) {
      const event: KeptEvent = {
        id: newId('evt'),
        object: 'event',
        api_version: Stripe.API_VERSION,
        created: nowOf({ clock }),
        data: { object: structuredClone(object) },
        livemode: false,
        pending_webhooks: 0,
        request: cause,
        type,
      };
      books.events.set(event.id, event);
      office.send(event);
    },
  };
  const because = <T>(by: Cause, work: () => T): T => {
    const before = cause;
    cause = by;
    try {
      return work();
    } finally {
      cause = before;
    }
  };
  const faults = createFaultPlan(ROUTES.map(({ name }) => name));
  const keeper = createAnswerKeeper(books.answers, clock);
  const api = createApi({ desk, secretKey, keeper, faults, because, save });
  office.listen(options.webhook ?? null);
  return { books, desk, office, faults, api, save };
}
