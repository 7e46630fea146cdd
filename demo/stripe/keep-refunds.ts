import type Stripe from 'stripe';
import type { z } from 'zod';
import { type Desk, nowOf } from './desk';
import { keptMetadata } from './keep-catalogue';
import type { refundCreate } from './params/money';
import { noSuch, Refusal } from './refusal';

type RefundParams = Omit<z.output<typeof refundCreate>, 'expand'>;

/** The charge of a payment. @throws Refusal for a payment that is unknown or not paid. */
export function chargeOfIntent({ books }: Desk, id: string): Stripe.Charge {
  const intent = books.intents.get(id);
  if (!intent) throw noSuch('payment_intent', id, 'payment_intent');
  const charge = books.charges.get(String(intent.latest_charge));
  if (charge) return charge;
  const message = `This PaymentIntent (${id}) does not have a successful charge to refund.`;
  throw new Refusal({ code: 'payment_intent_unexpected_state', message, param: 'payment_intent' });
}

function chargeOf(desk: Desk, params: RefundParams): Stripe.Charge {
  const { charge: id, payment_intent: intent } = params;
  if ((id === undefined) === (intent === undefined)) {
    throw new Refusal({ message: 'Exactly one of charge and payment_intent must be given.' });
  }
  if (intent !== undefined) return chargeOfIntent(desk, intent);
  const charge = desk.books.charges.get(id ?? '');
  if (!charge) throw noSuch('charge', id ?? '', 'charge');
  return charge;
}

function checkRefundable({ books }: Desk, charge: Stripe.Charge, amount: number): void {
  const left = charge.amount - charge.amount_refunded;
  const disputes = [...books.disputes.values()].filter((one) => one.charge === charge.id);
  if (disputes.some(({ status }) => status !== 'won')) {
    const message = `Charge ${charge.id} has been charged back; cannot issue a refund.`;
    throw new Refusal({ code: 'charge_disputed', message });
  }
  if (left === 0) {
    const message = `Charge ${charge.id} has already been refunded.`;
    throw new Refusal({ code: 'charge_already_refunded', message });
  }
  if (amount > left) {
    const message = `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`;
    throw new Refusal({ message, param: 'amount' });
  }
}

/**
 * Gives money back: all that is left unless an amount is named. To a card at once; to a bank it is
 * pending until it is settled.
 * @throws Refusal for more than is left, and for a disputed charge.
 */
export function createRefund(desk: Desk, params: RefundParams): Stripe.Refund {
  const charge = chargeOf(desk, params);
  const amount = params.amount ?? charge.amount - charge.amount_refunded;
  checkRefundable(desk, charge, amount);
  const isByCard = charge.payment_method_details?.type === 'card';
  const refund: Stripe.Refund = {
    id: desk.newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: nowOf(desk),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    metadata: keptMetadata(params.metadata),
    payment_intent: charge.payment_intent,
    payment_method: null,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: isByCard ? 'succeeded' : 'pending',
    transfer_reversal: null,
  };
  desk.books.refunds.set(refund.id, refund);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  desk.announce('refund.created', refund);
  desk.announce('charge.refunded', charge);
  return refund;
}

/** The bank takes a pending refund, or does not: then the money is ours again. A card can fail too. */
export function settleRefund(desk: Desk, id: string, isTaken: boolean): void {
  const refund = desk.books.refunds.get(id);
  const charge = desk.books.charges.get(String(refund?.charge));
  if (!refund || !charge) throw noSuch('refund', id);
  if (refund.status === 'failed' || (isTaken && refund.status !== 'pending')) {
    throw new Refusal({ message: `The refund is ${refund.status} already: ${id}` });
  }
  refund.status = isTaken ? 'succeeded' : 'failed';
  if (!isTaken) {
    refund.failure_reason = 'lost_or_stolen_card';
    charge.amount_refunded -= refund.amount;
    charge.refunded = false;
  }
  desk.announce('refund.updated', refund);
  if (!isTaken) desk.announce('refund.failed', refund);
}
