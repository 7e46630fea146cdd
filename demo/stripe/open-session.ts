import type Stripe from 'stripe';
import type { z } from 'zod';
import { blankSession } from './blank-session';
import { type KeptSession, type LineItem, type Price, whollyOrNot } from './books';
import { type Desk, nowOf } from './desk';
import { createPrice, createProduct, keptMetadata, priceOf } from './keep-catalogue';
import { couponFault, couponOf, promotionCodeFault } from './keep-discounts';
import { createShippingRate, shippingRateOf } from './keep-shipping-rates';
import type { sessionCreate } from './params/session';
import { price as reckon } from './price-session';
import { beyondStandIn, noSuch, Refusal } from './refusal';

type Params = z.output<typeof sessionCreate>;
type LineParams = NonNullable<Params['line_items']>[number];

const SHORTEST = 30 * 60;
const LONGEST = 24 * 60 * 60;

function missing(param: string): Refusal {
  const message = `Missing required param: ${param}.`;
  return new Refusal({ code: 'parameter_missing', message, param });
}

/** What is known to the API but not to the stand-in, and what rules out something else. */
function checkParams(params: Params, now: number): void {
  const { mode, ui_mode: ui = 'hosted_page', expires_at: end = now + LONGEST } = params;
  if (mode === undefined) throw missing('mode');
  if (mode !== 'payment') throw beyondStandIn(`sessions of mode ${mode}`, 'mode');
  if (ui !== 'hosted_page') throw beyondStandIn(`sessions of ui_mode ${ui}`, 'ui_mode');
  if (params.success_url === undefined) throw missing('success_url');
  if (end < now + SHORTEST || end > now + LONGEST) {
    const message =
      'The `expires_at` timestamp must be 30 minutes to 24 hours after the creation of the session.';
    throw new Refusal({ message, param: 'expires_at' });
  }
  if (params.adaptive_pricing?.enabled) {
    throw beyondStandIn('adaptive pricing', 'adaptive_pricing[enabled]');
  }
  if (params.customer_creation === 'always') {
    throw beyondStandIn('customers', 'customer_creation');
  }
  if (params.discounts && params.allow_promotion_codes !== undefined) {
    const message =
      'You may only specify one of these parameters: allow_promotion_codes, discounts.';
    throw new Refusal({ message });
  }
  const terms = params.custom_text?.terms_of_service_acceptance;
  if (terms && params.consent_collection?.terms_of_service !== 'required') {
    const param = 'custom_text[terms_of_service_acceptance]';
    const message = 'Text for the terms needs `consent_collection[terms_of_service]=required`.';
    throw new Refusal({ message, param });
  }
}

/** The price of a line: one that is kept, or one made for the session alone. */
function priceOfLine(desk: Desk, line: LineParams, at: string): Price {
  const { price: id, price_data: data } = line;
  if ((id === undefined) === (data === undefined)) {
    throw new Refusal({ message: `Exactly one of ${at}[price] and ${at}[price_data] is needed.` });
  }
  if (id !== undefined) {
    const price = priceOf(desk, id, `${at}[price]`);
    if (price.active) return price;
    const message = `The price specified is inactive: ${id}`;
    throw new Refusal({ code: 'price_inactive', message, param: `${at}[price]` });
  }
  const { product, product_data: productData, ...own } = data as NonNullable<typeof data>;
  if ((product === undefined) === (productData === undefined)) {
    const message = `Exactly one of ${at}[price_data][product] and [product_data] is needed.`;
    throw new Refusal({ message, param: `${at}[price_data]` });
  }
  const made = productData && createProduct(desk, { ...productData, active: false });
  const params = { ...own, active: false, product: made?.id ?? product };
  return createPrice(desk, params, `${at}[price_data]`);
}

function openLine(desk: Desk, line: LineParams, index: number): LineItem {
  const at = `line_items[${index}]`;
  const price = priceOfLine(desk, line, at);
  if (line.quantity === undefined) throw missing(`${at}[quantity]`);
  const product = desk.books.products.get(price.product as string);
  return {
    id: desk.newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: 0,
    amount_tax: 0,
    amount_total: 0,
    currency: price.currency,
    description: product?.name ?? null,
    metadata: keptMetadata(line.metadata),
    price: structuredClone(price),
    quantity: line.quantity,
  };
}

function openLines(desk: Desk, params: Params): { lines: LineItem[]; currency: string } {
  const items = params.line_items ?? [];
  if (items.length === 0) throw missing('line_items');
  const lines = items.map((line, index) => openLine(desk, line, index));
  const currency = params.currency ?? lines[0]?.currency ?? '';
  for (const [index, line] of lines.entries()) {
    if (line.currency !== currency) {
      const message = `All prices must be in one currency: ${line.currency} is not ${currency}.`;
      throw new Refusal({ message, param: `line_items[${index}]` });
    }
  }
  return { lines, currency };
}

function shippingOptions(desk: Desk, params: Params, currency: string) {
  return (params.shipping_options ?? []).map((option, index) => {
    const at = `shipping_options[${index}]`;
    const { shipping_rate: id, shipping_rate_data: data } = option;
    if ((id === undefined) === (data === undefined)) {
      const message = `Exactly one of ${at}[shipping_rate] and [shipping_rate_data] is needed.`;
      throw new Refusal({ message, param: at });
    }
    const rate = data
      ? createShippingRate(desk, data, `${at}[shipping_rate_data]`)
      : shippingRateOf(desk, id ?? '', `${at}[shipping_rate]`);
    if (rate.fixed_amount?.currency !== currency) {
      const message = `The shipping rate must be in ${currency}.`;
      throw new Refusal({ message, param: at });
    }
    return { shipping_amount: rate.fixed_amount.amount, shipping_rate: rate.id };
  });
}

function discountsOf(
  desk: Desk,
  params: Params,
  currency: string,
): Stripe.Checkout.Session.Discount[] {
  return (params.discounts ?? []).map(({ coupon, promotion_code: promotion }) => {
    if ((coupon === undefined) === (promotion === undefined)) {
      const message = 'Exactly one of coupon and promotion_code is needed.';
      throw new Refusal({ message, param: 'discounts[0]' });
    }
    const code = promotion === undefined ? null : desk.books.promotionCodes.get(promotion);
    if (code === undefined) {
      throw noSuch('promotion code', promotion ?? '', 'discounts[0][promotion_code]');
    }
    const fault = code
      ? promotionCodeFault(desk, code, currency)
      : couponFault(desk, couponOf(desk, coupon ?? '', 'discounts[0][coupon]'), currency);
    if (fault) throw new Refusal({ message: `Not redeemable: ${fault}`, param: 'discounts[0]' });
    return { coupon: coupon ?? null, promotion_code: promotion ?? null };
  });
}

function checkTaxBehavior(desk: Desk, { session, lines }: KeptSession): void {
  const rates = session.shipping_options.map(({ shipping_rate: id }) =>
    shippingRateOf(desk, id as string),
  );
  const unspecified = [...lines.map(({ price }) => price), ...rates].find(
    ({ tax_behavior: tax }) => tax === null || tax === 'unspecified',
  );
  if (unspecified) {
    const message = `Automatic tax needs the \`tax_behavior\` of ${unspecified.id}.`;
    throw new Refusal({ message, param: 'automatic_tax[enabled]' });
  }
}

/**
 * Opens a session for a payment on the hosted page.
 * @throws Refusal for whatever the real API would not open, and for what the stand-in cannot.
 */
export function openSession(desk: Desk, params: Params): Stripe.Checkout.Session {
  const tables = ['products', 'prices', 'shippingRates'] as const;
  return whollyOrNot(desk.books, tables, () => open(desk, params));
}

function open(desk: Desk, params: Params): Stripe.Checkout.Session {
  const now = nowOf(desk);
  checkParams(params, now);
  const { lines, currency } = openLines(desk, params);
  const id = desk.newId('cs_test', 58);
  const {
    description,
    receipt_email,
    statement_descriptor,
    statement_descriptor_suffix,
    metadata,
  } = params.payment_intent_data ?? {};
  const kept: KeptSession = {
    id,
    created: now,
    session: blankSession(params, {
      id,
      now,
      currency,
      url: `${desk.origin()}/c/pay/${id}`,
      end: params.expires_at ?? now + LONGEST,
    }),
    lines,
    intentData: {
      description,
      receipt_email,
      statement_descriptor,
      statement_descriptor_suffix,
      metadata: keptMetadata(metadata),
    },
  };
  const options = shippingOptions(desk, params, currency);
  kept.session.shipping_options = options;
  kept.session.discounts = discountsOf(desk, params, currency);
  if (kept.session.automatic_tax.enabled) checkTaxBehavior(desk, kept);
  reckon(desk, kept, { shippingRate: (options[0]?.shipping_rate as string) ?? null });
  desk.books.sessions.set(id, kept);
  return kept.session;
}
