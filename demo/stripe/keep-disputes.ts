import type Stripe from 'stripe';
import { type Desk, nowOf } from './desk';
import { chargeOfIntent } from './keep-refunds';
import { noSuch, Refusal } from './refusal';

const TIME_TO_ANSWER = 7 * 24 * 60 * 60;

/** The shopper's bank takes back what is left of a payment. */
export function openDispute(desk: Desk, intent: string): Stripe.Dispute {
  const charge = chargeOfIntent(desk, intent);
  if (charge.disputed || charge.refunded) {
    throw new Refusal({ message: `The charge cannot be disputed: ${charge.id}` });
  }
  const now = nowOf(desk);
  const dispute: Stripe.Dispute = {
    id: desk.newId('du'),
    object: 'dispute',
    amount: charge.amount - charge.amount_refunded,
    balance_transactions: [],
    charge: charge.id,
    created: now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {} as Stripe.Dispute.Evidence,
    evidence_details: {
      due_by: now + TIME_TO_ANSWER,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent,
    reason: 'fraudulent',
    status: 'needs_response',
  };
  desk.books.disputes.set(dispute.id, dispute);
  charge.disputed = true;
  desk.announce('charge.dispute.created', dispute);
  return dispute;
}

/** The bank decides. The charge keeps the mark that it was disputed. */
export function closeDispute(desk: Desk, id: string, outcome: 'won' | 'lost'): Stripe.Dispute {
  const dispute = desk.books.disputes.get(id);
  if (!dispute) throw noSuch('dispute', id);
  if (dispute.status !== 'needs_response') {
    throw new Refusal({ message: `The dispute is ${dispute.status} already: ${id}` });
  }
  dispute.status = outcome;
  desk.announce('charge.dispute.closed', dispute);
  return dispute;
}
