import type Stripe from 'stripe';
import type { ShippingOption } from '@/lib/catalogue/find-shipping';
import type { CartQuote, QuotedLine } from '@/lib/catalogue/quote-cart';
import type { OrderNames } from '@/lib/orders/place-order.server';

type Params = Stripe.Checkout.SessionCreateParams;
type LineItem = Stripe.Checkout.SessionCreateParams.LineItem;
type ShippingParams = Stripe.Checkout.SessionCreateParams.ShippingOption;
type Countries = NonNullable<Params['shipping_address_collection']>['allowed_countries'];

/** The marker of our sessions: those of other programs on the same account are left alone. */
export const MARKER = 'topshelf_shop';
/** Metadata that names the order. */
export const ORDER = 'topshelf_order';
const SKU = 'sku';

/** Locales of the payment page that we speak too. */
const LOCALES: Readonly<Record<string, NonNullable<Params['locale']>>> = { en: 'en', de: 'de' };

export interface SessionInput {
  readonly names: OrderNames;
  readonly quote: CartQuote;
  /** What tells our sessions from those of another site on the same account. */
  readonly shopId: string;
  readonly locale: string;
  /** Public origin of the site, from the configuration alone. */
  readonly origin: string;
  /** When the payment page closes, epoch milliseconds. */
  readonly endsAt: number;
  readonly automaticTax: boolean;
  readonly promotionCodes: boolean;
  readonly nameOf: (line: QuotedLine) => string;
}

function lineItem(line: QuotedLine, input: SessionInput): LineItem {
  const { good, variant, price, quantity } = line;
  return {
    quantity,
    price_data: {
      currency: price.currency.toLowerCase(),
      unit_amount: price.amount,
      tax_behavior: price.taxBehavior,
      product_data: {
        name: input.nameOf(line),
        tax_code: good.taxCode,
        metadata: { [SKU]: variant.sku },
      },
    },
  };
}

function shippingOption({ name, price, taxCode, days }: ShippingOption): ShippingParams {
  const unit = 'business_day';
  return {
    shipping_rate_data: {
      type: 'fixed_amount',
      display_name: name,
      fixed_amount: { amount: price.amount, currency: price.currency.toLowerCase() },
      tax_behavior: price.taxBehavior,
      tax_code: taxCode,
      delivery_estimate: {
        minimum: { unit, value: Math.max(1, days.min) },
        maximum: { unit, value: Math.max(1, days.max) },
      },
    },
  };
}

function shippingOf({ needsShipping, countries, shipping }: CartQuote): Partial<Params> {
  if (!needsShipping) return {};
  return {
    shipping_address_collection: {
      allowed_countries: [...countries] as Countries,
    },
    shipping_options: shipping.slice(0, 5).map(shippingOption),
  };
}

/**
 * What Stripe is asked for: prices from the catalogue, addresses from the configuration, no personal
 * data. Ways of payment are left to the account's settings. Amounts are compared in the currency
 * that we ask for, so that none is converted on the page.
 */
export function sessionRequest(input: SessionInput): Params {
  const { names, quote, shopId, locale, origin, endsAt } = input;
  const metadata = { [MARKER]: shopId, [ORDER]: names.id };
  const language = LOCALES[locale.split('-')[0] ?? ''] ?? 'auto';
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    client_reference_id: names.id,
    metadata,
    payment_intent_data: { metadata, description: names.number },
    line_items: quote.lines.map((line) => lineItem(line, input)),
    ...shippingOf(quote),
    automatic_tax: { enabled: input.automaticTax },
    allow_promotion_codes: input.promotionCodes,
    adaptive_pricing: { enabled: false },
    locale: language,
    expires_at: Math.floor(endsAt / 1000),
    success_url: `${origin}/checkout/done?session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: `${origin}/cart?back=1`,
  };
}
