import type { AmazonMerchant, Merchant } from '@/lib/affiliate/merchant-schema';
import type { Database } from '@/lib/db/open-database';
import { REGIONS } from '@/lib/offers/sources/amazon-creators/credentials';
import {
  type AmazonAccess,
  resolveAmazonAccess,
} from '@/lib/offers/sources/amazon-creators/resolve-access';
import { createAmazonSource } from '@/lib/offers/sources/amazon-creators/source.server';
import { getEnv } from '@/lib/platform/env';
import { markDemo } from './mark-demo';
import type { PricedSource } from './priced-source';
import type { Catalogue } from './read-catalogue.server';

/** Sources are made once for a database and kept: they hold tokens that last an hour. */
const made = new WeakMap<Database, Map<string, PricedSource>>();

function amazonSource(
  database: Database,
  merchant: AmazonMerchant,
  access: AmazonAccess,
): PricedSource {
  const known = made.get(database) ?? new Map<string, PricedSource>();
  made.set(database, known);
  const key = JSON.stringify([merchant.slug, access.account, access.origin]);
  const source = known.get(key) ?? makeSource(database, merchant, access);
  known.set(key, source);
  return source;
}

function makeSource(
  database: Database,
  merchant: AmazonMerchant,
  access: AmazonAccess,
): PricedSource {
  const priced = createAmazonSource({ database, merchant, access, limits: limits() });
  return access.isDemo ? { ...priced, source: markDemo(priced.source) } : priced;
}

function limits() {
  const { AMAZON_REQUESTS_PER_SECOND: perSecond, AMAZON_REQUESTS_PER_DAY: perDay } = getEnv();
  return { perSecond, perDay };
}

const isAmazon = (merchant: Merchant): merchant is AmazonMerchant =>
  merchant.programme === 'amazon';

/**
 * The sources that the settings give access to, one for each account; none where no credential is set.
 * @throws AppError `invalid_content` for settings that contradict each other.
 */
export async function createSources(
  { merchants }: Pick<Catalogue, 'merchants'>,
  database: Database,
): Promise<readonly PricedSource[]> {
  const accesses = resolveAmazonAccess(getEnv());
  return merchants.filter(isAmazon).flatMap((merchant) =>
    REGIONS.flatMap((region) => {
      const access = accesses[region];
      return access ? [amazonSource(database, merchant, access)] : [];
    }),
  );
}
