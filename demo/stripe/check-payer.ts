import type Stripe from 'stripe';
import type { KeptSession } from './books';

/** What a shopper fills in on the payment page. */
export interface Payer {
  readonly email: string;
  readonly name: string;
  readonly phone: string | null;
  readonly address: Stripe.Address | null;
  readonly shippingRate: string | null;
  readonly promotionCode: string | null;
  readonly acceptsTerms: boolean;
}

export interface Fault {
  readonly field: keyof Payer | 'session' | 'line1' | 'city' | 'postal_code' | 'country';
  readonly message: string;
}

/** True where an address is asked for at all. */
export function asksAddress({ session }: KeptSession): boolean {
  const { shipping_address_collection: shipping, billing_address_collection: billing } = session;
  return shipping !== null || billing === 'required' || session.automatic_tax.enabled;
}

const NEEDED = [
  ['line1', 'Enter a street and number.'],
  ['postal_code', 'Enter a postal code.'],
  ['city', 'Enter a town.'],
] as const;

function addressFaults({ session }: KeptSession, address: Stripe.Address | null): Fault[] {
  const faults: Fault[] = [];
  for (const [field, message] of NEEDED) {
    if (!address?.[field]) faults.push({ field, message });
  }
  const allowed: readonly string[] | undefined =
    session.shipping_address_collection?.allowed_countries;
  const { country } = address ?? {};
  if (!country || (allowed && !allowed.includes(country))) {
    faults.push({ field: 'country', message: 'Choose one of the countries.' });
  }
  return faults;
}

/** What has to be put right before the session can be paid. */
export function payerFaults(kept: KeptSession, payer: Payer): Fault[] {
  const { session } = kept;
  const faults: Fault[] = [];
  if (session.status !== 'open') {
    faults.push({ field: 'session', message: `The session is ${session.status}, not open.` });
  }
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(payer.email)) {
    faults.push({ field: 'email', message: 'Enter an e-mail address.' });
  }
  if (!payer.name) faults.push({ field: 'name', message: 'Enter a name.' });
  if (session.phone_number_collection?.enabled && !payer.phone) {
    faults.push({ field: 'phone', message: 'Enter a phone number.' });
  }
  if (asksAddress(kept)) faults.push(...addressFaults(kept, payer.address));
  const rates = session.shipping_options.map(({ shipping_rate: rate }) => rate);
  if (rates.length > 0 && !rates.includes(payer.shippingRate ?? '')) {
    faults.push({ field: 'shippingRate', message: 'Choose how it is sent.' });
  }
  if (session.consent_collection?.terms_of_service === 'required' && !payer.acceptsTerms) {
    faults.push({ field: 'acceptsTerms', message: 'Agree to the terms to pay.' });
  }
  return faults;
}
