import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { email, expand, instant, oneOf, paramsOf, text } from '@/demo/stripe/params/fields';
import { readParams } from '@/demo/stripe/params/read-params';
import { parseForm } from '@/demo/stripe/parse-form';

type Params = Stripe.Checkout.SessionExpireParams;
type Status = Stripe.Checkout.SessionListParams.Status;
interface Named {
  name: string;
  email?: string;
}

// What the compiler refuses is the test: an error that it no longer sees fails the check of types.
test('a schema that differs from the type of the SDK does not compile', () => {
  const whole = paramsOf<Named>()({ name: text(), email: email.optional() });
  // @ts-expect-error a field is missing
  paramsOf<Named>()({ name: text() });
  // @ts-expect-error a field is misspelt
  paramsOf<Named>()({ name: text(), emial: email.optional() });
  // @ts-expect-error there is one too many
  paramsOf<Params>()({ expand, colour: text().optional() });
  // @ts-expect-error one is of another type
  paramsOf<Named>()({ name: instant, email: email.optional() });
  // @ts-expect-error one that must be given is optional
  paramsOf<Named>()({ name: text().optional(), email: email.optional() });
  // @ts-expect-error one that may be left out must be given
  paramsOf<Named>()({ name: text(), email });
  // @ts-expect-error a value is missing
  oneOf<Status>()(['complete', 'open']);
  // @ts-expect-error a value is misspelt
  oneOf<Status>()(['complete', 'expired', 'opne']);
  const form = parseForm('name=Pads&email=a%40example.com');
  expect(readParams(whole, form)).toEqual({ name: 'Pads', email: 'a@example.com' });
});
