import { isLocalSite, wantsDemo } from '@/lib/platform/demo-mode';
import type { Env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { onStop } from '@/lib/platform/on-stop';
import { adoptStandIns, type StandIns } from '@/lib/platform/stand-ins';

/** The same for all stand-ins, so that their prices of a product are near each other. */
const SEED = 'topshelf';

export interface DemoMode {
  readonly isOn: boolean;
  /** Whether search engines must stay away: invented prices stand on a public site. */
  readonly isHidden: boolean;
  /** Null where none run. */
  readonly standIns: StandIns | null;
}

/** What the demo shop sells: all that the site writes about. */
async function readAssortment() {
  const { allProducts, getMerchants, getSite } = await import('@/lib/content/library');
  const { homeOf } = await import('@/lib/offers/home-place');
  const { marketplace, currency } = homeOf(getMerchants(), getSite().currency);
  const articles = allProducts().map(({ slug, brand, model, gtin, asins }) => {
    return { slug, brand, model, gtin, asin: asins[marketplace] ?? null };
  });
  return { articles, country: marketplace, currency };
}

async function startStandIns(instance: string): Promise<StandIns> {
  const { startCreatorsApi } = await import('@/demo/creators-api/start-creators-api');
  const { startFeedMerchant } = await import('@/demo/feed-merchant/start-feed-merchant');
  const amazon = await startCreatorsApi({ seed: SEED });
  onStop('demo: Amazon', 'close', () => amazon.stop());
  const shop = await startFeedMerchant({ seed: SEED, instance, assortment: readAssortment });
  onStop('demo: shop', 'close', () => shop.stop());
  return { amazon: amazon.url, shop: shop.url };
}

/**
 * Starts the stand-ins for merchants where the demo mode is wanted, for as long as this process lives.
 * @param instance what they call this run of the server.
 */
export async function startDemo(env: Env, siteUrl: string, instance: string): Promise<DemoMode> {
  if (!wantsDemo(env, siteUrl)) return { isOn: false, isHidden: false, standIns: null };
  const standIns = await startStandIns(instance);
  adoptStandIns(standIns);
  log.info('Demo mode: prices are invented and marked as such. DEMO=0 turns it off', {});
  return { isOn: true, isHidden: !isLocalSite(siteUrl), standIns };
}
