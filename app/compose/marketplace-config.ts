import type { MarketplaceOption } from '@/components/layout/marketplace-choice';
import type { MarketplaceConfig } from '@/components/scripts/switch-marketplace';
import type { AmazonTemplates } from '@/lib/affiliate/amazon-templates';
import { marketplaceTemplates } from '@/lib/affiliate/localise-link';
import {
  MARKETPLACE_CODES,
  MARKETPLACES,
  type MarketplaceCode,
} from '@/lib/affiliate/marketplaces';
import type { AmazonMerchant } from '@/lib/affiliate/merchant-schema';
import { PLACEMENTS } from '@/lib/affiliate/placements';
import type { Messages } from '@/lib/i18n/messages';

function configuredCodes(amazon: AmazonMerchant): MarketplaceCode[] {
  return MARKETPLACE_CODES.filter((code) => amazon.marketplaces[code]);
}

/** The marketplaces that a reader can choose from, by country name in the site's language. */
export function marketplaceOptions(amazon: AmazonMerchant, locale: string): MarketplaceOption[] {
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return configuredCodes(amazon)
    .map((code) => ({ code, name: `${countries.of(code)} (${MARKETPLACES[code].domain})` }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** The configuration of the script that switches links to the reader's marketplace. */
export function marketplaceConfig(
  amazon: AmazonMerchant,
  regionLookup: boolean,
  m: Messages,
): MarketplaceConfig {
  const sets: Partial<Record<MarketplaceCode, AmazonTemplates>>[] = [];
  const known = new Map<string, number>();
  const setOf: Record<string, number> = {};
  for (const placement of PLACEMENTS) {
    const set = marketplaceTemplates(amazon, placement);
    const key = JSON.stringify(set);
    const index = known.get(key) ?? sets.push(set) - 1;
    known.set(key, index);
    // The first set needs no saying.
    if (index > 0) setOf[placement] = index;
  }
  return {
    home: amazon.home,
    sets,
    setOf,
    name: amazon.name,
    labels: { product: m.offer.checkPrice('{}'), search: m.offer.find('{}') },
    regionLookup,
  };
}
