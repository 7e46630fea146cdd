import type Stripe from 'stripe';
import { formatMoney } from '@/lib/core/money';
import type { KeptSession } from '../books';
import { asksAddress, type Fault } from '../check-payer';
import type { Desk } from '../desk';
import { shippingRateOf } from '../keep-shipping-rates';
import { taxRateOf } from '../tax-rates';
import { escapeHtml, pageOf } from './html';

/** What was typed, by the name of its field. */
export type Typed = ReadonlyMap<string, string>;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly autocomplete: string;
}

const ADDRESS: readonly Field[] = [
  { name: 'line1', label: 'Street and number', autocomplete: 'address-line1' },
  { name: 'line2', label: 'More of the address (optional)', autocomplete: 'address-line2' },
  { name: 'postal_code', label: 'Postal code', autocomplete: 'postal-code' },
  { name: 'city', label: 'Town', autocomplete: 'address-level2' },
  { name: 'state', label: 'State or region (optional)', autocomplete: 'address-level1' },
];

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** Parts of the page that know what was typed and what is wrong with it. */
function createParts(typed: Typed, faults: readonly Fault[]) {
  const faultOf = (name: string) => faults.find(({ field }) => field === name)?.message;
  const told = (name: string) => {
    const message = faultOf(name);
    return message ? `<p class="wrong" id="${name}-wrong">${escapeHtml(message)}</p>` : '';
  };
  const marks = (name: string) =>
    faultOf(name) ? ` aria-invalid="true" aria-describedby="${name}-wrong"` : '';
  const typedIn = (name: string) => escapeHtml(typed.get(name) ?? '');

  return {
    field: ({ name, label, type = 'text', autocomplete }: Field) =>
      `<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${typedIn(name)}"${marks(name)}>${told(name)}</div>`,
    select: (name: string, label: string, options: readonly (readonly [string, string])[]) => {
      const chosen = typed.get(name);
      const entries = options.map(
        ([value, text]) =>
          `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
      );
      return `<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}" autocomplete="country"${marks(name)}>${entries.join('')}</select>${told(name)}</div>`;
    },
    radio: (name: string, index: number, value: string, label: string) => {
      const isChosen = value === typed.get(name);
      const id = index === 0 ? name : `${name}-${index}`;
      return `<div class="choice"><input type="radio" id="${id}" name="${name}" value="${escapeHtml(value)}"${isChosen ? ' checked' : ''}${marks(name)}>
<label for="${id}">${label}</label></div>`;
    },
    check: (name: string, label: string) =>
      `<div class="choice"><input type="checkbox" id="${name}" name="${name}" value="yes"${typed.get(name) ? ' checked' : ''}${marks(name)}>
<label for="${name}">${escapeHtml(label)}</label></div>${told(name)}`,
    told,
  };
}

type Parts = ReturnType<typeof createParts>;

function renderSummary(faults: readonly Fault[]): string {
  if (faults.length === 0) return '';
  const entries = faults.map(({ field, message }) =>
    field === 'session'
      ? `<li>${escapeHtml(message)}</li>`
      : `<li><a href="#${field}">${escapeHtml(message)}</a></li>`,
  );
  return `<div class="summary" role="alert"><h2>Not paid yet</h2><ul>${entries.join('')}</ul></div>`;
}

function renderSums({ session, lines }: KeptSession): string {
  const currency = (session.currency ?? '').toUpperCase();
  const money = (amount: number | null) => formatMoney({ amount: amount ?? 0, currency }, 'en');
  const rows: [string, string][] = lines.map(({ quantity, description, amount_subtotal: sum }) => [
    `${quantity} × ${description ?? ''}`,
    money(sum),
  ]);
  const { amount_discount: discount = 0, amount_tax: tax = 0 } = session.total_details ?? {};
  if (discount > 0) rows.push(['Discount', `−${money(discount)}`]);
  if (session.shipping_cost) rows.push(['Shipping', money(session.shipping_cost.amount_subtotal)]);
  if (tax > 0) rows.push(['Tax, as far as it is known', money(tax)]);
  const listed = rows.map(
    ([name, sum]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(sum)}</dd>`,
  );
  return `<h2>Your order</h2><dl>${listed.join('')}
<dt class="total">Total</dt><dd class="total">${escapeHtml(money(session.amount_total))}</dd></dl>`;
}

function renderContact(kept: KeptSession, parts: Parts): string {
  const { session } = kept;
  const countries = session.shipping_address_collection?.allowed_countries;
  const phone: Field = { name: 'phone', label: 'Phone', type: 'tel', autocomplete: 'tel' };
  const fields = [
    parts.field({ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email' }),
    parts.field({ name: 'name', label: 'Name', autocomplete: 'name' }),
    session.phone_number_collection?.enabled ? parts.field(phone) : '',
  ];
  const contact = `<fieldset><legend>Contact</legend>${fields.join('')}</fieldset>`;
  if (!asksAddress(kept)) return contact;
  const names = (countries ?? Object.keys(BILLING_COUNTRIES)).map(
    (code) => [code, countryNames.of(code) ?? code] as const,
  );
  const note = session.custom_text.shipping_address?.message;
  const address = [
    ...ADDRESS.map((field) => parts.field(field)),
    parts.select('country', 'Country', names),
    note ? `<p class="soft">${escapeHtml(note)}</p>` : '',
  ];
  const legend = countries ? 'Shipping address' : 'Billing address';
  return `${contact}<fieldset><legend>${legend}</legend>${address.join('')}</fieldset>`;
}

/** Where a bill may go when nothing is shipped: enough to try taxes with. */
const BILLING_COUNTRIES = Object.fromEntries(
  ['DE', 'AT', 'CH', 'FR', 'GB', 'IT', 'JP', 'NL', 'US'].map((code) => [code, taxRateOf(code)]),
);

function renderShipping(desk: Desk, { session }: KeptSession, parts: Parts): string {
  const options = session.shipping_options.map(({ shipping_rate: id }, index) => {
    const { display_name: name, fixed_amount: fixed } = shippingRateOf(desk, String(id));
    const amount = fixed?.amount ?? 0;
    const sum = formatMoney({ amount, currency: (fixed?.currency ?? '').toUpperCase() }, 'en');
    return parts.radio('shippingRate', index, String(id), escapeHtml(`${name}, ${sum}`));
  });
  if (options.length === 0) return '';
  return `<fieldset><legend>Shipping</legend>${options.join('')}${parts.told('shippingRate')}</fieldset>`;
}

function renderButtons({ session }: KeptSession, parts: Parts): string {
  const currency = (session.currency ?? '').toUpperCase();
  const sum = formatMoney({ amount: session.amount_total ?? 0, currency }, 'en');
  const { submit, terms_of_service_acceptance: terms } = session.custom_text;
  const needsTerms = session.consent_collection?.terms_of_service === 'required';
  const button = (act: string, text: string, style = '') =>
    `<button name="act" value="${act}"${style}>${escapeHtml(text)}</button>`;
  return [
    submit ? `<p>${escapeHtml(submit.message)}</p>` : '',
    needsTerms
      ? parts.check('acceptsTerms', terms?.message ?? 'I agree to the terms of the shop.')
      : '',
    button('card', `Pay ${sum} now`, ' class="pay"'),
    button('bank', 'Pay later by bank transfer'),
    button('declined', 'Try a card that is declined'),
  ].join('\n');
}

function renderBack({ cancel_url: back }: Stripe.Checkout.Session): string {
  return back
    ? `<a class="back" href="${escapeHtml(back)}">Back to the shop without paying</a>`
    : '';
}

/** The page on which an open session is paid. */
export function renderPaymentPage(
  desk: Desk,
  kept: KeptSession,
  typed: Typed,
  faults: readonly Fault[] = [],
): string {
  const { session } = kept;
  const parts = createParts(typed, faults);
  const code: Field = { name: 'promotionCode', label: 'Promotion code', autocomplete: 'off' };
  const hasChoices = session.allow_promotion_codes || session.shipping_options.length > 0;
  const body = [
    renderSummary(faults),
    renderSums(kept),
    `<form method="post" action="/c/pay/${session.id}" novalidate>`,
    renderContact(kept, parts),
    renderShipping(desk, kept, parts),
    session.allow_promotion_codes ? parts.field(code) : '',
    hasChoices ? '<button name="act" value="apply">Work out the total again</button>' : '',
    renderButtons(kept, parts),
    '</form>',
    renderBack(session),
  ];
  return pageOf('Pay your order', body.filter(Boolean).join('\n'));
}

/** The page of a session that is no longer open. */
export function renderClosedPage({ session }: KeptSession): string {
  const isPaid = session.status === 'complete';
  const body = isPaid
    ? '<p>This order was completed already. You need not pay again.</p>'
    : '<p>The time to pay this order is over. Start again in the shop.</p>';
  return pageOf(isPaid ? 'Completed already' : 'Expired', body + renderBack(session));
}
