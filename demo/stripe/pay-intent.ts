import type Stripe from 'stripe';
import type { KeptSession } from './books';
import type { Payer } from './check-payer';
import { type Desk, nowOf } from './desk';

/** What is to be paid for a session. */
export function openIntent(desk: Desk, kept: KeptSession, payer: Payer): Stripe.PaymentIntent {
  const { session, intentData } = kept;
  const id = desk.newId('pi');
  const { address, name, phone } = payer;
  const isShipped = session.shipping_address_collection !== null && address !== null;
  const intent: Stripe.PaymentIntent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: desk.newId(`${id}_secret`),
    confirmation_method: 'automatic',
    created: nowOf(desk),
    currency: session.currency ?? '',
    customer: null,
    customer_account: null,
    description: intentData.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: { ...intentData.metadata },
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: intentData.receipt_email ?? null,
    review: null,
    setup_future_usage: null,
    shipping: isShipped ? { address, name, ...(phone && { phone }) } : null,
    source: null,
    statement_descriptor: intentData.statement_descriptor ?? null,
    statement_descriptor_suffix: intentData.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_group: null,
  };
  desk.books.intents.set(id, intent);
  return intent;
}

type MethodType = 'card' | 'sepa_debit';

function openCharge(
  desk: Desk,
  { session }: KeptSession,
  intent: Stripe.PaymentIntent,
  type: MethodType,
) {
  const details = session.customer_details;
  const charge: Stripe.Charge = {
    id: desk.newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: {
      address: details?.address ?? null,
      email: details?.email ?? null,
      name: details?.name ?? null,
      phone: details?.phone ?? null,
      tax_id: null,
    },
    calculated_statement_descriptor: intent.statement_descriptor,
    captured: true,
    created: nowOf(desk),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: intent.id,
    payment_method: intent.payment_method as string | null,
    payment_method_details: { type },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  };
  desk.books.charges.set(charge.id, charge);
  return charge;
}

/** The money has come. */
export function succeed(
  desk: Desk,
  kept: KeptSession,
  intent: Stripe.PaymentIntent,
  type: MethodType,
) {
  const charge = openCharge(desk, kept, intent, type);
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  intent.latest_charge = charge.id;
  kept.session.payment_status = 'paid';
  desk.announce('payment_intent.succeeded', intent);
}

/** It has not, and the shopper may try again. */
export function fail(
  desk: Desk,
  intent: Stripe.PaymentIntent,
  message: string,
  code: 'card_declined' | 'payment_intent_payment_attempt_failed',
): void {
  intent.status = 'requires_payment_method';
  intent.last_payment_error = { type: 'card_error', code, message };
  desk.announce('payment_intent.payment_failed', intent);
}
