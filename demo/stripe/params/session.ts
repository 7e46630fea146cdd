import type Stripe from 'stripe';
import { COUNTRIES } from '@/lib/core/countries';
import { shippingRateData, taxBehavior } from './catalogue';
import {
  address,
  amount,
  beyond,
  created,
  currency,
  email,
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
  text,
} from './fields';

type Create = Stripe.Checkout.SessionCreateParams;
type Of<K extends keyof Create> = NonNullable<Create[K]>;
type LineItem = Stripe.Checkout.SessionCreateParams.LineItem;
type PriceData = Stripe.Checkout.SessionCreateParams.LineItem.PriceData;

const message = emptyable(paramsOf<{ message: string }>()({ message: text(1200) })).optional();

const lineItem = paramsOf<LineItem>()({
  adjustable_quantity: beyond,
  metadata: metadata.optional(),
  price: text(255).optional(),
  price_data: paramsOf<PriceData>()({
    currency,
    product: text(255).optional(),
    product_data: paramsOf<NonNullable<PriceData['product_data']>>()({
      description: text(40_000).optional(),
      images: list(address, 8).optional(),
      metadata: metadata.optional(),
      name: text(),
      tax_code: text(50).optional(),
      tax_details: beyond,
      unit_label: text(12).optional(),
    }).optional(),
    recurring: beyond,
    tax_behavior: taxBehavior.optional(),
    unit_amount: amount.optional(),
    unit_amount_decimal: beyond,
  }).optional(),
  quantity: integer(1, 999_999).optional(),
  tax_rates: beyond,
});

const shippingOption = paramsOf<Stripe.Checkout.SessionCreateParams.ShippingOption>()({
  shipping_rate: text(255).optional(),
  shipping_rate_data: shippingRateData.optional(),
});

/** Countries that Checkout can ask an address in. */
const country =
  oneOf<Stripe.Checkout.SessionCreateParams.ShippingAddressCollection.AllowedCountry>()([
    ...COUNTRIES,
    'AC',
    'TA',
    'ZZ',
  ]);

const locale = oneOf<Stripe.Checkout.SessionCreateParams.Locale>()([
  'auto',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'en-GB',
  'es',
  'es-419',
  'et',
  'fi',
  'fil',
  'fr',
  'fr-CA',
  'hi-IN',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sk',
  'sl',
  'sv',
  'th',
  'tr',
  'vi',
  'zh',
  'zh-HK',
  'zh-TW',
]);

export const sessionCreate = paramsOf<Create>()({
  adaptive_pricing: paramsOf<Of<'adaptive_pricing'>>()({ enabled: flag.optional() }).optional(),
  after_expiration: beyond,
  allow_promotion_codes: flag.optional(),
  allowed_payment_method_types: beyond,
  automatic_tax: paramsOf<Of<'automatic_tax'>>()({ enabled: flag, liability: beyond }).optional(),
  billing_address_collection: oneOf<Of<'billing_address_collection'>>()([
    'auto',
    'required',
  ]).optional(),
  branding_settings: beyond,
  cancel_url: address.optional(),
  client_reference_id: text(200).optional(),
  consent_collection: paramsOf<Of<'consent_collection'>>()({
    payment_method_reuse_agreement: beyond,
    promotions: beyond,
    terms_of_service: oneOf<Stripe.Checkout.SessionCreateParams.ConsentCollection.TermsOfService>()(
      ['none', 'required'],
    ).optional(),
  }).optional(),
  currency: currency.optional(),
  custom_fields: beyond,
  custom_text: paramsOf<Of<'custom_text'>>()({
    after_submit: message,
    shipping_address: message,
    submit: message,
    terms_of_service_acceptance: message,
  }).optional(),
  customer: beyond,
  customer_account: beyond,
  customer_creation: oneOf<Of<'customer_creation'>>()(['always', 'if_required']).optional(),
  customer_email: email.optional(),
  customer_update: beyond,
  discounts: list(
    paramsOf<Stripe.Checkout.SessionCreateParams.Discount>()({
      coupon: text(255).optional(),
      promotion_code: text(255).optional(),
    }),
    1,
  ).optional(),
  excluded_payment_method_types: beyond,
  expand,
  expires_at: instant.optional(),
  integration_identifier: beyond,
  invoice_creation: beyond,
  line_items: list(lineItem, 100).optional(),
  locale: locale.optional(),
  managed_payments: beyond,
  metadata: metadata.optional(),
  mode: oneOf<Of<'mode'>>()(['payment', 'setup', 'subscription']).optional(),
  name_collection: beyond,
  optional_items: beyond,
  origin_context: oneOf<Of<'origin_context'>>()(['mobile_app', 'web']).optional(),
  payment_intent_data: paramsOf<Of<'payment_intent_data'>>()({
    application_fee_amount: beyond,
    capture_method: beyond,
    description: text(1000).optional(),
    metadata: metadata.optional(),
    on_behalf_of: beyond,
    receipt_email: email.optional(),
    setup_future_usage: beyond,
    shipping: beyond,
    statement_descriptor: text(22).optional(),
    statement_descriptor_suffix: text(22).optional(),
    transfer_data: beyond,
    transfer_group: beyond,
  }).optional(),
  payment_method_collection: beyond,
  payment_method_configuration: beyond,
  payment_method_data: beyond,
  payment_method_options: beyond,
  permissions: beyond,
  phone_number_collection: paramsOf<Of<'phone_number_collection'>>()({ enabled: flag }).optional(),
  redirect_on_completion: beyond,
  return_url: beyond,
  saved_payment_method_options: beyond,
  setup_intent_data: beyond,
  shipping_address_collection: paramsOf<Of<'shipping_address_collection'>>()({
    allowed_countries: list(country, 300),
  }).optional(),
  shipping_options: list(shippingOption, 5).optional(),
  submit_type: oneOf<Of<'submit_type'>>()([
    'auto',
    'book',
    'donate',
    'pay',
    'subscribe',
  ]).optional(),
  subscription_data: beyond,
  success_url: address.optional(),
  tax_id_collection: beyond,
  ui_mode: oneOf<Of<'ui_mode'>>()(['elements', 'embedded_page', 'form', 'hosted_page']).optional(),
  wallet_options: beyond,
});

export const sessionList = paramsOf<Stripe.Checkout.SessionListParams>()({
  ...paging,
  created,
  customer: beyond,
  customer_account: beyond,
  customer_details: paramsOf<{ email: string }>()({ email }).optional(),
  expand,
  payment_intent: text(255).optional(),
  payment_link: beyond,
  status: oneOf<Stripe.Checkout.SessionListParams.Status>()([
    'complete',
    'expired',
    'open',
  ]).optional(),
  subscription: beyond,
});

export const sessionExpire = paramsOf<Stripe.Checkout.SessionExpireParams>()({ expand });

export const lineItemList = paramsOf<Stripe.Checkout.SessionListLineItemsParams>()({
  ...paging,
  expand,
});
