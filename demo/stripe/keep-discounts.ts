import type Stripe from 'stripe';
import type { z } from 'zod';
import { type Desk, nowOf } from './desk';
import { keptMetadata } from './keep-catalogue';
import type { couponCreate, promotionCodeCreate } from './params/catalogue';
import { beyondStandIn, noSuch, Refusal } from './refusal';

export function createCoupon(desk: Desk, params: z.output<typeof couponCreate>): Stripe.Coupon {
  const { amount_off: amountOff, percent_off: percentOff, currency, duration } = params;
  if ((amountOff === undefined) === (percentOff === undefined)) {
    throw new Refusal({ message: 'Exactly one of amount_off and percent_off must be given.' });
  }
  if (amountOff !== undefined && currency === undefined) {
    const message = 'You must pass currency when passing amount_off';
    throw new Refusal({ code: 'parameter_missing', message, param: 'currency' });
  }
  if (duration === 'repeating') throw beyondStandIn('repeating coupons', 'duration');
  const id = params.id ?? desk.newId('coupon', 8).slice('coupon_'.length);
  if (desk.books.coupons.has(id)) {
    throw new Refusal({ code: 'resource_already_exists', message: 'Coupon already exists.' });
  }
  const coupon: Stripe.Coupon = {
    id,
    object: 'coupon',
    amount_off: amountOff ?? null,
    created: nowOf(desk),
    currency: amountOff === undefined ? null : (currency ?? null),
    duration: duration ?? 'once',
    duration_in_months: null,
    livemode: false,
    max_redemptions: params.max_redemptions ?? null,
    metadata: keptMetadata(params.metadata),
    name: params.name ?? null,
    percent_off: percentOff ?? null,
    redeem_by: params.redeem_by ?? null,
    times_redeemed: 0,
    valid: true,
  };
  desk.books.coupons.set(id, coupon);
  return coupon;
}

export function couponOf({ books }: Desk, id: string, param = 'coupon'): Stripe.Coupon {
  const coupon = books.coupons.get(id);
  if (!coupon) throw noSuch('coupon', id, param);
  return coupon;
}

export function createPromotionCode(
  desk: Desk,
  params: z.output<typeof promotionCodeCreate>,
): Stripe.PromotionCode {
  const { coupon } = params.promotion;
  if (coupon === undefined) {
    const param = 'promotion[coupon]';
    const message = `Missing required param: ${param}.`;
    throw new Refusal({ code: 'parameter_missing', message, param });
  }
  couponOf(desk, coupon, 'promotion[coupon]');
  const code = params.code ?? desk.newId('code', 8).slice('code_'.length).toUpperCase();
  if (findPromotionCode(desk, code)) {
    const message = `An active promotion code with \`code: ${code}\` already exists.`;
    throw new Refusal({ message, param: 'code' });
  }
  const promotionCode: Stripe.PromotionCode = {
    id: desk.newId('promo'),
    object: 'promotion_code',
    active: params.active ?? true,
    code,
    created: nowOf(desk),
    customer: null,
    customer_account: null,
    expires_at: params.expires_at ?? null,
    livemode: false,
    max_redemptions: params.max_redemptions ?? null,
    metadata: keptMetadata(params.metadata),
    promotion: { coupon, type: 'coupon' },
    restrictions: {
      first_time_transaction: false,
      minimum_amount: null,
      minimum_amount_currency: null,
    },
    times_redeemed: 0,
  };
  desk.books.promotionCodes.set(promotionCode.id, promotionCode);
  return promotionCode;
}

/** The active code that a shopper may have typed, whatever the case. */
export function findPromotionCode({ books }: Desk, code: string): Stripe.PromotionCode | null {
  const typed = code.trim().toUpperCase();
  for (const one of books.promotionCodes.values()) {
    if (one.active && one.code.toUpperCase() === typed) return one;
  }
  return null;
}

interface Limited {
  readonly max_redemptions: number | null;
  readonly times_redeemed: number;
}
const isUsedUp = ({ max_redemptions: most, times_redeemed: times }: Limited) =>
  most !== null && times >= most;

/** Why a coupon cannot be taken for a session in a currency; null where it can. */
export function couponFault(desk: Desk, coupon: Stripe.Coupon, currency: string): string | null {
  if (coupon.redeem_by !== null && coupon.redeem_by <= nowOf(desk)) return 'It is over.';
  if (isUsedUp(coupon)) return 'It was used as often as it may be.';
  const isOther = coupon.currency !== null && coupon.currency !== currency;
  return isOther ? 'It is for another currency.' : null;
}

/** Why a promotion code cannot be taken; null where it can. */
export function promotionCodeFault(
  desk: Desk,
  promotionCode: Stripe.PromotionCode,
  currency: string,
): string | null {
  const { active, expires_at: end } = promotionCode;
  if (!active || (end !== null && end <= nowOf(desk))) return 'It is over.';
  if (isUsedUp(promotionCode)) return 'It was used as often as it may be.';
  return couponFault(desk, couponOf(desk, promotionCode.promotion.coupon as string), currency);
}
