import type Stripe from 'stripe';
import type { z } from 'zod';
import { checkRound } from './currencies';
import { type Desk, nowOf } from './desk';
import { keptMetadata } from './keep-catalogue';
import type { shippingRateData } from './params/catalogue';
import { noSuch, Refusal } from './refusal';

/** @param at where the rate stands in the request, such as `shipping_options[0][shipping_rate_data]`. */
export function createShippingRate(
  desk: Desk,
  params: z.output<typeof shippingRateData>,
  at = '',
): Stripe.ShippingRate {
  const { fixed_amount: fixed, delivery_estimate: estimate } = params;
  const param = at ? `${at}[fixed_amount]` : 'fixed_amount';
  if (!fixed) {
    const message = `Missing required param: ${param}.`;
    throw new Refusal({ code: 'parameter_missing', message, param });
  }
  checkRound(fixed.amount, fixed.currency, param);
  const rate: Stripe.ShippingRate = {
    id: desk.newId('shr'),
    object: 'shipping_rate',
    active: true,
    created: nowOf(desk),
    delivery_estimate: estimate
      ? { maximum: estimate.maximum ?? null, minimum: estimate.minimum ?? null }
      : null,
    display_name: params.display_name,
    fixed_amount: { amount: fixed.amount, currency: fixed.currency },
    livemode: false,
    metadata: keptMetadata(params.metadata),
    tax_behavior: params.tax_behavior ?? 'unspecified',
    tax_code: params.tax_code ?? null,
    type: 'fixed_amount',
  };
  desk.books.shippingRates.set(rate.id, rate);
  return rate;
}

export function shippingRateOf(
  { books }: Pick<Desk, 'books'>,
  id: string,
  param = 'id',
  status = 400,
): Stripe.ShippingRate {
  const rate = books.shippingRates.get(id);
  if (!rate) throw noSuch('shipping rate', id, param, status);
  return rate;
}
