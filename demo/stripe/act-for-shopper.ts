import type { KeptSession } from './books';
import { asksAddress, type Payer } from './check-payer';
import type { Desk } from './desk';
import type { PayerParts } from './options';
import { type Method, paySession } from './pay-session';

const ADDRESS = {
  city: 'Sampletown',
  line1: '1 Sample Street',
  line2: null,
  postal_code: '12345',
  state: null,
};

/** A shopper with all that the session asks for, but for what is given. */
function payerFor(kept: KeptSession, parts: PayerParts): Payer {
  const { session } = kept;
  const country = session.shipping_address_collection?.allowed_countries[0] ?? 'DE';
  const rate = session.shipping_cost?.shipping_rate;
  return {
    email: session.customer_email ?? 'shopper@example.com',
    name: 'Sample Shopper',
    phone: session.phone_number_collection?.enabled ? '+49 30 000000' : null,
    shippingRate: rate ? String(rate) : null,
    promotionCode: null,
    acceptsTerms: true,
    ...parts,
    address: asksAddress(kept) || parts.address ? { ...ADDRESS, country, ...parts.address } : null,
  };
}

/** Pays as on the page. @throws Error naming what keeps the shopper from it. */
export function actForShopper(
  desk: Desk,
  kept: KeptSession,
  parts: PayerParts,
  method: Method,
): void {
  const faults = paySession(desk, kept, payerFor(kept, parts), method);
  const isDeclined = method === 'declined' && kept.session.status === 'open';
  const isExpected = isDeclined && faults.every(({ field }) => field === 'session');
  if (faults.length === 0 || isExpected) return;
  const named = faults.map(({ field, message }) => `${field}: ${message}`);
  throw new Error(`The session cannot be paid: ${named.join(' ')}`);
}
