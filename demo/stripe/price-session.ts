import { addUp, type Basket } from './add-up';
import type { KeptSession } from './books';
import { checkChargeable } from './currencies';
import type { Desk } from './desk';
import { couponOf } from './keep-discounts';
import { shippingRateOf } from './keep-shipping-rates';
import { taxRateOf } from './tax-rates';

/** What a shopper chose on the payment page. */
export interface Choices {
  /** One of the session's shipping options; null where there are none. */
  readonly shippingRate: string | null;
  /** Where the goods go, else where the bill goes; tax needs it. */
  readonly country?: string;
}

const isInclusive = (behavior: string | null) => behavior !== 'exclusive';

/** The coupon of a session, be it by a promotion code. */
function discountOf(desk: Desk, { session }: KeptSession): Basket['discount'] {
  const [discount] = session.discounts ?? [];
  if (!discount) return null;
  const code = desk.books.promotionCodes.get(String(discount.promotion_code));
  const coupon = couponOf(desk, String(discount.coupon ?? code?.promotion.coupon));
  return coupon.amount_off === null
    ? { shareOff: Math.round((coupon.percent_off ?? 0) * 100) }
    : { amountOff: coupon.amount_off };
}

/**
 * Writes into a session and its lines what they come to with these choices.
 * @throws Refusal where Stripe could not charge that.
 */
export function price(desk: Desk, kept: KeptSession, choices: Choices): void {
  const { session, lines } = kept;
  const { shippingRate, country } = choices;
  const rate = shippingRate === null ? null : shippingRateOf(desk, shippingRate);
  const totals = addUp({
    lines: lines.map((line) => ({
      unitAmount: line.price.unit_amount ?? 0,
      quantity: line.quantity ?? 0,
      isInclusive: isInclusive(line.price.tax_behavior),
    })),
    discount: discountOf(desk, kept),
    shipping: rate && {
      amount: rate.fixed_amount?.amount ?? 0,
      isInclusive: isInclusive(rate.tax_behavior),
    },
    taxRate: session.automatic_tax.enabled && country ? taxRateOf(country) : 0,
  });
  // What is free is not charged at all.
  if (totals.total > 0) checkChargeable(totals.total, session.currency ?? '');
  for (const [index, line] of lines.entries()) {
    const sum = totals.lines[index];
    if (!sum) continue;
    line.amount_subtotal = sum.subtotal;
    line.amount_discount = sum.discount;
    line.amount_tax = sum.tax;
    line.amount_total = sum.total;
  }
  const { shipping } = totals;
  session.shipping_cost = shipping && {
    amount_subtotal: shipping.subtotal,
    amount_tax: shipping.tax,
    amount_total: shipping.total,
    shipping_rate: shippingRate,
  };
  session.amount_subtotal = totals.subtotal;
  session.amount_total = totals.total;
  session.total_details = {
    amount_discount: totals.discount,
    amount_shipping: shipping?.subtotal ?? 0,
    amount_tax: totals.tax,
  };
  if (session.automatic_tax.enabled && country) session.automatic_tax.status = 'complete';
}
