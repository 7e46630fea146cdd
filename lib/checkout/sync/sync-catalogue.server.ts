import type Stripe from 'stripe';
import { idOf } from '../stripe/id-of';
import { stripeFailure } from '../stripe/outcome';
import { isOurProduct, type Known, type KnownPrice, type SyncStep } from './plan-sync';

/** The products and prices of the catalogue as Stripe has them. */
export async function readKnown(stripe: Stripe): Promise<Known> {
  const known: { products: Known['products'][number][]; prices: KnownPrice[] } = {
    products: [],
    prices: [],
  };
  try {
    for await (const product of stripe.products.list({ limit: 100 })) {
      if (!isOurProduct(product.id)) continue;
      const { id, name, active, tax_code, url } = product;
      known.products.push({ id, name, active, taxCode: idOf(tax_code), url });
    }
    for await (const price of stripe.prices.list({ limit: 100 })) {
      const product = idOf(price.product) ?? '';
      if (!isOurProduct(product) || price.lookup_key === null) continue;
      const { id, active, currency, nickname, unit_amount, tax_behavior } = price;
      known.prices.push({
        ...{ id, active, currency, nickname, product },
        lookupKey: price.lookup_key,
        amount: unit_amount,
        taxBehavior: tax_behavior,
      });
    }
    return known;
  } catch (error) {
    throw stripeFailure(error);
  }
}

async function take(stripe: Stripe, step: SyncStep): Promise<void> {
  switch (step.kind) {
    case 'create_product':
    case 'update_product': {
      const { id, name, active, taxCode, url } = step.product;
      const fields = { name, active, tax_code: taxCode, url };
      if (step.kind === 'create_product') await stripe.products.create({ id, ...fields });
      else await stripe.products.update(id, fields);
      return;
    }
    case 'retire_product':
      await stripe.products.update(step.id, { active: false });
      return;
    case 'create_price': {
      const { lookupKey, product, nickname, amount, currency, taxBehavior } = step.price;
      await stripe.prices.create({
        ...{ product, nickname, currency },
        unit_amount: amount,
        tax_behavior: taxBehavior,
        lookup_key: lookupKey,
        transfer_lookup_key: step.replaces !== null,
      });
      if (step.replaces) await stripe.prices.update(step.replaces, { active: false });
      return;
    }
    case 'update_price':
      await stripe.prices.update(step.id, { nickname: step.price.nickname });
      return;
    case 'retire_price':
      await stripe.prices.update(step.id, { active: false });
  }
}

/**
 * Does one step at Stripe. Broken off anywhere, a new plan goes on from what is there.
 * @throws AppError `unavailable` where Stripe does not do it.
 */
export async function takeStep(stripe: Stripe, step: SyncStep): Promise<void> {
  try {
    await take(stripe, step);
  } catch (error) {
    throw stripeFailure(error);
  }
}
