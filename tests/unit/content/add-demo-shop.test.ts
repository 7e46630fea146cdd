import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildLink } from '@/lib/affiliate/build-link';
import { DEMO_SHOP } from '@/lib/affiliate/demo-shop';
import { policyOf } from '@/lib/affiliate/policy';
import { addDemoPage, addDemoShop } from '@/lib/content/add-demo-shop';
import { adoptStandIns, demoShopOrigin } from '@/lib/platform/stand-ins';
import { amazon } from '@/tests/support/offers';

const LINK = { merchant: 'shop', url: 'https://shop.example/cups' };

/** As a server in demo mode does. */
function adopt(): void {
  vi.stubEnv('AMAZON_API_URL', '');
  adoptStandIns({ amazon: 'http://127.0.0.1:4001', shop: 'http://127.0.0.1:4002' });
}

afterEach(() => {
  vi.unstubAllEnvs();
  const holder = globalThis as { [key: symbol]: unknown };
  delete holder[Symbol.for('topshelf.demo-shop')];
});

describe('the demo shop', () => {
  it('does not exist outside the demo mode, whatever the environment says', () => {
    vi.stubEnv('AMAZON_API_URL', 'http://127.0.0.1:4001');
    vi.stubEnv('DEMO', '1');
    expect(demoShopOrigin()).toBeUndefined();
    const merchants = [amazon()];
    expect(addDemoShop(merchants)).toBe(merchants);
    expect(addDemoPage([LINK], 'cups')).toEqual([LINK]);
  });

  it('is a merchant with a feed in the demo mode, and sells every product', () => {
    adopt();
    const [, shop] = addDemoShop([amazon()]);
    expect(shop).toMatchObject({
      slug: DEMO_SHOP,
      feeds: [{ name: 'demo', url: 'http://127.0.0.1:4002/feed.tsv' }],
    });
    expect(addDemoPage([LINK], 'cups')).toEqual([
      LINK,
      { merchant: DEMO_SHOP, url: 'https://demo-shop.example/products/cups' },
    ]);
  });

  it('is linked to as a merchant that pays, at a host that nobody can have', () => {
    adopt();
    const [, merchant] = addDemoShop([amazon()]);
    if (!merchant) throw new Error('There is no demo shop.');
    const [page] = addDemoPage([], 'cups');
    const product = { name: 'Cups', url: page?.url };
    expect(buildLink({ merchant, product, placement: 'pick' })).toMatchObject({
      href: page?.url,
      rel: 'sponsored nofollow noopener',
      host: 'demo-shop.example',
    });
  });

  it('lets its prices be compared, and takes them from its feed alone', () => {
    adopt();
    const [, merchant] = addDemoShop([amazon()]);
    if (!merchant) throw new Error('There is no demo shop.');
    expect(policyOf(merchant)).toMatchObject({
      price: true,
      combine: true,
      history: true,
      sources: ['feed'],
      showFor: 3_600_000,
      keepFor: 86_400_000,
    });
  });
});
