import { actForShopper } from './act-for-shopper';
import type { createStandIn } from './create-stand-in';
import { expireDue } from './expire-session';
import { closeDispute, openDispute } from './keep-disputes';
import { createRefund, settleRefund } from './keep-refunds';
import type { PayerParts } from './options';
import { type Method, sessionOf, settleSession } from './pay-session';

type Parts = ReturnType<typeof createStandIn>;

/** What tests do in place of shoppers, banks and the publisher. */
export function createControls({ books, desk, office, faults, save }: Parts) {
  const then = <T>(result: T): T => {
    save();
    return result;
  };
  const act = (id: string, payer: PayerParts, method: Method) => {
    expireDue(desk);
    then(actForShopper(desk, sessionOf(desk, id), payer, method));
  };
  return {
    listen: office.listen,
    pay: (id: string, payer: PayerParts = {}) => act(id, payer, 'card'),
    payLater: (id: string, payer: PayerParts = {}) => act(id, payer, 'bank'),
    decline: (id: string, payer: PayerParts = {}) => act(id, payer, 'declined'),
    settle: (id: string) => then(settleSession(desk, sessionOf(desk, id), true)),
    fail: (id: string) => then(settleSession(desk, sessionOf(desk, id), false)),
    expireDue: () => then(expireDue(desk)),
    refundFromDashboard: (intent: string, parts = {}) =>
      then(structuredClone(createRefund(desk, { payment_intent: intent, ...parts }))),
    settleRefund: (id: string) => then(settleRefund(desk, id, true)),
    failRefund: (id: string) => then(settleRefund(desk, id, false)),
    dispute: (intent: string) => then(structuredClone(openDispute(desk, intent))),
    closeDispute: (id: string, outcome: 'won' | 'lost') =>
      then(structuredClone(closeDispute(desk, id, outcome))),
    deliveries: office,
    fail500Next: (path: string, { times = 1, isCarriedOut = false } = {}) =>
      faults.plan(path, isCarriedOut ? 'carried-out' : 'refused', times),
    dropConnectionBefore: (path: string, times?: number) => faults.plan(path, 'lost', times),
    dropConnectionAfterCommit: (path: string, times?: number) =>
      faults.plan(path, 'answer-lost', times),
    holdNext: faults.hold,
    sessions: () => structuredClone([...books.sessions.values()].map(({ session }) => session)),
    refunds: () => structuredClone([...books.refunds.values()]),
    charges: () => structuredClone([...books.charges.values()]),
    disputes: () => structuredClone([...books.disputes.values()]),
  };
}
