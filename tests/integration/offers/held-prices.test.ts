import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HOUR } from '@/lib/core/duration';
import { closeDb, getDb } from '@/lib/db/client';
import { dropHeldOffers } from '@/lib/offers/hold-facts.server';
import { heldPrices } from '@/lib/offers/hold-prices.server';
import { saveOffers } from '@/lib/offers/store';
import { type Env, parseEnv } from '@/lib/platform/env';
import { describeOnEachEngine, freshTarget, settingsFor } from '@/tests/support/databases';
import { ASIN, amazon, NOW, offer, shop } from '@/tests/support/offers';

const holder = vi.hoisted(() => ({ env: undefined as Env | undefined, warnings: 0 }));

vi.mock(import('@/lib/platform/env'), async (importOriginal) => ({
  ...(await importOriginal()),
  getEnv: () => holder.env as Env,
}));
vi.mock(import('@/lib/platform/log'), async (importOriginal) => {
  const { log } = await importOriginal();
  const warn = () => {
    holder.warnings += 1;
  };
  return { log: { ...log, warn } };
});

const AMAZON = amazon();
const SHOP = shop();
const CONTENT = {
  products: ['cups', 'mugs'].map((slug) => ({ slug, asins: { US: ASIN }, links: [], prices: [] })),
  merchants: [AMAZON, SHOP],
  place: { marketplace: 'US', currency: 'USD' },
} as const;

/** What is shown of both products; waits for a database that is busy. */
async function amounts(now = NOW) {
  const { prices } = await vi.waitFor(
    async () => {
      const held = await heldPrices(CONTENT, now);
      expect(held.isAway).toBe(false);
      return held;
    },
    { timeout: 20_000 },
  );
  return CONTENT.products.map(({ slug }) => prices.of(slug).best?.price?.amount ?? null);
}

beforeEach(() => {
  holder.warnings = 0;
  Reflect.deleteProperty(globalThis, Symbol.for('topshelf.offers'));
});
afterEach(closeDb);

describeOnEachEngine('the prices of all products', (engine) => {
  beforeEach(async () => {
    holder.env = parseEnv(settingsFor(await freshTarget(engine)));
  });

  test('are held, end with their licences, and are read anew when one is said to have changed', async () => {
    const first = [
      offer(AMAZON, { product: 'cups', amount: 100 }),
      offer(SHOP, { product: 'mugs' }),
    ];
    await saveOffers(await getDb(), first, NOW);
    expect(await amounts()).toEqual([100, 9_999]);
    const later = offer(AMAZON, { product: 'cups', amount: 90, observedAt: NOW + 1 }, NOW + 1);
    await saveOffers(await getDb(), [later], NOW + 1);
    expect(await amounts(NOW + 1)).toEqual([100, 9_999]);
    dropHeldOffers();
    expect(await amounts(NOW + 2)).toEqual([90, 9_999]);
    // Amazon's licence is an hour; the shop's a day.
    expect(await amounts(NOW + HOUR + 1)).toEqual([null, 9_999]);
  });
});

test('a database that is away means no price, and no error', async () => {
  holder.env = parseEnv({ DATABASE_URL: 'postgres://localhost:1/none', EPHEMERAL_DISK: '1' });
  const { prices, isAway } = await heldPrices(CONTENT, NOW);
  expect([prices.shown, isAway]).toEqual([[], true]);
  expect(holder.warnings).toBe(1);
});
