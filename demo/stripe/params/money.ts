import type Stripe from 'stripe';
import {
  beyond,
  created,
  email,
  emptyable,
  expand,
  flag,
  integer,
  list,
  metadata,
  oneOf,
  paging,
  paramsOf,
  text,
} from './fields';

const id = text(255);

const refundReason = oneOf<Stripe.RefundCreateParams.Reason>()([
  'duplicate',
  'fraudulent',
  'requested_by_customer',
]);

export const refundCreate = paramsOf<Stripe.RefundCreateParams>()({
  amount: integer(1, 99_999_999).optional(),
  charge: id.optional(),
  currency: beyond,
  customer: beyond,
  expand,
  instructions_email: email.optional(),
  metadata: emptyable(metadata).optional(),
  origin: beyond,
  payment_intent: id.optional(),
  reason: refundReason.optional(),
  refund_application_fee: beyond,
  reverse_transfer: beyond,
});

const ofPayment = {
  ...paging,
  charge: id.optional(),
  created,
  expand,
  payment_intent: id.optional(),
};
export const refundList = paramsOf<Stripe.RefundListParams>()(ofPayment);
export const disputeList = paramsOf<Stripe.DisputeListParams>()(ofPayment);

export const chargeList = paramsOf<Stripe.ChargeListParams>()({
  ...paging,
  created,
  customer: beyond,
  expand,
  payment_intent: id.optional(),
  transfer_group: beyond,
});

export const eventList = paramsOf<Stripe.EventListParams>()({
  ...paging,
  created,
  delivery_success: flag.optional(),
  expand,
  type: text(100).optional(),
  types: list(text(100), 20).optional(),
});

export const intentRetrieve = paramsOf<Stripe.PaymentIntentRetrieveParams>()({
  client_secret: beyond,
  expand,
});
