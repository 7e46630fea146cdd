import type { KeptSession } from './books';
import { type Fault, type Payer, payerFaults } from './check-payer';
import type { Desk } from './desk';
import { findPromotionCode, promotionCodeFault } from './keep-discounts';
import { fail, openIntent, succeed } from './pay-intent';
import { type Choices, price } from './price-session';
import { noSuch, Refusal } from './refusal';

/** By card at once, by bank later, or with a card that is declined. */
export type Method = 'card' | 'bank' | 'declined';

export function sessionOf({ books }: Desk, id: string, status = 404): KeptSession {
  const kept = books.sessions.get(id);
  if (!kept) throw noSuch('checkout.session', id, 'session', status);
  return kept;
}

/**
 * Puts a promotion code, a shipping option and a country to the session, as the page does before
 * anybody pays. The session stays as it was where that is refused.
 */
export function applyChoices(
  desk: Desk,
  kept: KeptSession,
  choices: Choices & { readonly promotionCode: string | null },
): Fault | null {
  const { session } = kept;
  const before = session.discounts;
  const field = 'promotionCode';
  if (choices.promotionCode) {
    const code = session.allow_promotion_codes
      ? findPromotionCode(desk, choices.promotionCode)
      : null;
    if (!code) return { field, message: 'There is no such code.' };
    const message = promotionCodeFault(desk, code, session.currency ?? '');
    if (message) return { field, message };
    session.discounts = [{ coupon: null, promotion_code: code.id }];
  } else if (session.allow_promotion_codes) {
    session.discounts = [];
  }
  try {
    price(desk, kept, choices);
    return null;
  } catch (fault) {
    session.discounts = before;
    if (fault instanceof Refusal) return { field, message: fault.message };
    throw fault;
  }
}

function collect({ session }: KeptSession, payer: Payer): void {
  const { email, name, phone, address } = payer;
  const isShipped = session.shipping_address_collection !== null && address !== null;
  session.customer_details = {
    address,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: session.phone_number_collection?.enabled ? phone : null,
    tax_exempt: 'none',
    tax_ids: [],
  };
  session.collected_information = {
    business_name: null,
    individual_name: null,
    shipping_details: isShipped ? { address, name } : null,
  };
  if (session.consent_collection?.terms_of_service === 'required') {
    session.consent = { promotions: null, terms_of_service: 'accepted' };
  }
}

/** Counts the coupon, and the code, that the session was paid with. */
function redeem({ books }: Desk, { session }: KeptSession): void {
  const [discount] = session.discounts ?? [];
  const code = books.promotionCodes.get(String(discount?.promotion_code));
  const coupon = books.coupons.get(String(discount?.coupon ?? code?.promotion.coupon));
  if (code) code.times_redeemed += 1;
  if (coupon) coupon.times_redeemed += 1;
}

/**
 * What follows from the buttons of the payment page. With a card that is declined the session stays
 * open; by bank it is complete but unpaid until the money comes or does not.
 * @returns what has to be put right first, if anything: nothing has happened then.
 */
export function paySession(desk: Desk, kept: KeptSession, payer: Payer, method: Method): Fault[] {
  const { session } = kept;
  const faults = payerFaults(kept, payer);
  if (faults.length > 0) return faults;
  const { promotionCode, shippingRate, address } = payer;
  const country = address?.country ?? undefined;
  const refused = applyChoices(desk, kept, { promotionCode, shippingRate, country });
  if (refused) return [refused];
  const isFree = session.amount_total === 0;
  const intent = isFree ? null : openIntent(desk, kept, payer);
  if (intent && method === 'declined') {
    fail(desk, intent, 'Your card was declined.', 'card_declined');
    return [{ field: 'session', message: 'The card was declined. Nothing was paid.' }];
  }
  collect(kept, payer);
  redeem(desk, kept);
  session.status = 'complete';
  session.url = null;
  session.payment_intent = intent?.id ?? null;
  if (!intent) session.payment_status = 'no_payment_required';
  else if (method === 'bank') intent.status = 'processing';
  else succeed(desk, kept, intent, 'card');
  desk.announce('checkout.session.completed', session);
  return [];
}

/**
 * The money of a payment by bank comes, or does not.
 * @throws Refusal for a session that waits for none.
 */
export function settleSession(desk: Desk, kept: KeptSession, isPaid: boolean): void {
  const { session } = kept;
  const intent = desk.books.intents.get(String(session.payment_intent));
  if (intent?.status !== 'processing') {
    throw new Refusal({ message: `The session waits for no payment by bank: ${session.id}` });
  }
  if (isPaid) succeed(desk, kept, intent, 'sepa_debit');
  else fail(desk, intent, 'The bank did not pay.', 'payment_intent_payment_attempt_failed');
  const outcome = isPaid ? 'succeeded' : 'failed';
  desk.announce(`checkout.session.async_payment_${outcome}`, session);
}
