import type Stripe from 'stripe';
import {
  address,
  amount,
  beyond,
  created,
  currency,
  emptyable,
  expand,
  flag,
  instant,
  integer,
  list,
  metadata,
  oneOf,
  paging,
  paramsOf,
  percentage,
  text,
} from './fields';

export const taxBehavior = oneOf<Stripe.Price.TaxBehavior>()([
  'exclusive',
  'inclusive',
  'unspecified',
]);
const productType = oneOf<Stripe.Product.Type>()(['good', 'service']);
const taxCode = text(50);
const id = text(255);

export const productCreate = paramsOf<Stripe.ProductCreateParams>()({
  name: text(),
  active: flag.optional(),
  default_price_data: beyond,
  description: text(40_000).optional(),
  expand,
  id: id.optional(),
  images: list(address, 8).optional(),
  marketing_features: beyond,
  metadata: metadata.optional(),
  package_dimensions: beyond,
  shippable: flag.optional(),
  statement_descriptor: text(22).optional(),
  tax_code: taxCode.optional(),
  tax_details: beyond,
  type: productType.optional(),
  unit_label: text(12).optional(),
  url: address.optional(),
});

export const productUpdate = paramsOf<Stripe.ProductUpdateParams>()({
  active: flag.optional(),
  default_price: beyond,
  description: emptyable(text(40_000)).optional(),
  expand,
  images: emptyable(list(address, 8)).optional(),
  marketing_features: beyond,
  metadata: emptyable(metadata).optional(),
  name: text().optional(),
  package_dimensions: beyond,
  shippable: flag.optional(),
  statement_descriptor: text(22).optional(),
  tax_code: emptyable(taxCode).optional(),
  tax_details: beyond,
  unit_label: emptyable(text(12)).optional(),
  url: emptyable(address).optional(),
});

export const productList = paramsOf<Stripe.ProductListParams>()({
  ...paging,
  active: flag.optional(),
  created,
  expand,
  ids: list(id).optional(),
  shippable: flag.optional(),
  type: productType.optional(),
  url: address.optional(),
});

export const priceCreate = paramsOf<Stripe.PriceCreateParams>()({
  currency,
  active: flag.optional(),
  billing_scheme: beyond,
  currency_options: beyond,
  custom_unit_amount: beyond,
  expand,
  lookup_key: text(200).optional(),
  metadata: metadata.optional(),
  nickname: text().optional(),
  product: id.optional(),
  product_data: beyond,
  recurring: beyond,
  tax_behavior: taxBehavior.optional(),
  tiers: beyond,
  tiers_mode: beyond,
  transfer_lookup_key: flag.optional(),
  transform_quantity: beyond,
  unit_amount: amount.optional(),
  unit_amount_decimal: beyond,
});

export const priceUpdate = paramsOf<Stripe.PriceUpdateParams>()({
  active: flag.optional(),
  currency_options: beyond,
  expand,
  lookup_key: text(200).optional(),
  metadata: emptyable(metadata).optional(),
  nickname: text().optional(),
  tax_behavior: taxBehavior.optional(),
  transfer_lookup_key: flag.optional(),
});

export const priceList = paramsOf<Stripe.PriceListParams>()({
  ...paging,
  active: flag.optional(),
  created,
  currency: currency.optional(),
  expand,
  lookup_keys: list(text(200), 10).optional(),
  product: id.optional(),
  recurring: beyond,
  type: oneOf<Stripe.PriceListParams.Type>()(['one_time', 'recurring']).optional(),
});

const deliveryUnit = oneOf<Stripe.ShippingRateCreateParams.DeliveryEstimate.Maximum.Unit>()([
  'business_day',
  'day',
  'hour',
  'month',
  'week',
]);
const bound = paramsOf<Stripe.ShippingRateCreateParams.DeliveryEstimate.Maximum>()({
  unit: deliveryUnit,
  value: integer(1, 1000),
});

const rateFields = {
  delivery_estimate: paramsOf<Stripe.ShippingRateCreateParams.DeliveryEstimate>()({
    maximum: bound.optional(),
    minimum: bound.optional(),
  }).optional(),
  display_name: text(100),
  fixed_amount: paramsOf<Stripe.ShippingRateCreateParams.FixedAmount>()({
    amount,
    currency,
    currency_options: beyond,
  }).optional(),
  metadata: metadata.optional(),
  tax_behavior: taxBehavior.optional(),
  tax_code: taxCode.optional(),
  type: oneOf<'fixed_amount'>()(['fixed_amount']).optional(),
};

export const shippingRateData =
  paramsOf<Stripe.Checkout.SessionCreateParams.ShippingOption.ShippingRateData>()(rateFields);

export const shippingRateCreate = paramsOf<Stripe.ShippingRateCreateParams>()({
  ...rateFields,
  expand,
});

export const shippingRateList = paramsOf<Stripe.ShippingRateListParams>()({
  ...paging,
  active: flag.optional(),
  created,
  currency: currency.optional(),
  expand,
});

export const couponCreate = paramsOf<Stripe.CouponCreateParams>()({
  amount_off: integer(1, 99_999_999).optional(),
  applies_to: beyond,
  currency: currency.optional(),
  currency_options: beyond,
  duration: oneOf<Stripe.Coupon.Duration>()(['forever', 'once', 'repeating']).optional(),
  duration_in_months: beyond,
  expand,
  id: id.optional(),
  max_redemptions: integer(1).optional(),
  metadata: emptyable(metadata).optional(),
  name: text(40).optional(),
  percent_off: percentage.optional(),
  redeem_by: instant.optional(),
});

export const couponList = paramsOf<Stripe.CouponListParams>()({ ...paging, created, expand });

export const promotionCodeCreate = paramsOf<Stripe.PromotionCodeCreateParams>()({
  promotion: paramsOf<Stripe.PromotionCodeCreateParams.Promotion>()({
    coupon: id.optional(),
    type: oneOf<'coupon'>()(['coupon']),
  }),
  active: flag.optional(),
  code: text(500).optional(),
  customer: beyond,
  customer_account: beyond,
  expand,
  expires_at: instant.optional(),
  max_redemptions: integer(1).optional(),
  metadata: metadata.optional(),
  restrictions: beyond,
});

export const promotionCodeList = paramsOf<Stripe.PromotionCodeListParams>()({
  ...paging,
  active: flag.optional(),
  code: text(500).optional(),
  coupon: id.optional(),
  created,
  customer: beyond,
  customer_account: beyond,
  expand,
});

/** All that the other retrievals take. */
export const retrieve = paramsOf<Stripe.Checkout.SessionRetrieveParams>()({ expand });
