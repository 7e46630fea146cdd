import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startStripe } from '@/demo/stripe/start-stripe';
import { buy, KEY, openShop, openWebhook, order } from './stand-in';

function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'stand-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a restart loses nothing: sessions, keys, and events on their way', async () => {
  const folder = openFolder();
  const state = path.join(folder, 'data', 'stripe.json');
  const options = { idempotencyKey: 'attempt' };
  const { webhook, types } = await openWebhook();
  const first = await openShop({ state, webhook });
  first.api.deliveries.behave({ isHeld: true });
  const paid = await buy(first);
  const open = await first.stripe.checkout.sessions.create(order(), options);
  await first.api.stop();

  const second = await openShop({ state });
  expect(second.api.sessions()).toMatchObject([
    { id: paid.id, payment_status: 'paid' },
    { id: open.id, status: 'open', url: `${second.api.url}/c/pay/${open.id}` },
  ]);
  const again = await second.stripe.checkout.sessions.create(order(), options);
  expect(again.id).toBe(open.id);
  second.api.pay(open.id);
  const other = await second.stripe.checkout.sessions.create(order());
  expect([paid.id, open.id]).not.toContain(other.id);
  second.api.deliveries.behave({ isHeld: true });
  second.api.listen(webhook);
  await second.api.deliveries.flush();
  expect(types()).toEqual(['payment_intent.succeeded', 'checkout.session.completed']);
  expect(readdirSync(path.dirname(state))).toEqual(['stripe.json']);
});

test('a state that cannot be read is not overwritten but named', async () => {
  const state = path.join(openFolder(), 'stripe.json');
  writeFileSync(state, '{"sessions":');
  await expect(startStripe({ secretKey: KEY, state })).rejects.toThrow(state);
});
