import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { reconcile } from '@/lib/checkout/reconcile.server';
import { getDb } from '@/lib/db/client';
import { lampCatalogue } from '@/tests/support/shop-catalogue';
import { PIECES } from '../kill-scene';
import { openWebhook } from '../open-webhook';
import { accessTo, checkOut, newCart, ORIGIN } from '../scene';
import { statusOf } from '../send-event';

const [, , stripeUrl = ''] = argv;
const SHOPPERS = 3;
const desk = {
  database: await getDb(),
  access: accessTo(stripeUrl),
  catalogue: lampCatalogue({}, PIECES),
  origin: ORIGIN,
  clock: Date.now,
};
const THINGS = ['SHADE-P', 'SHADE-L', 'BASE', 'BOOK'];
const chosen = () => THINGS.filter(() => Math.random() < 0.4).map((sku) => ({ sku, quantity: 1 }));

/** Somebody who fills the same few carts again and again, and goes to the payment with them. */
async function shop(): Promise<never> {
  const carts = [newCart(), newCart()];
  for (let round = 0; ; round += 1) {
    const cart = round % 5 === 4 ? newCart() : (carts[round % 2] ?? '');
    const lines = chosen();
    // What is short, or paid already, is no fault.
    await checkOut(desk, cart, lines.length > 0 ? lines : [{ sku: 'BOOK', quantity: 1 }]).catch(
      () => undefined,
    );
  }
}

const { url } = await openWebhook((body, signature) => statusOf({ desk }, body, signature));
writeSync(1, `ready ${url}\n`);
await reconcile(desk, new AbortController().signal);
await Promise.all(Array.from({ length: SHOPPERS }, shop));
