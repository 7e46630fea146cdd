import type { CreatorsApi } from '@/demo/creators-api/start-creators-api';
import { parseAsin } from '@/lib/affiliate/asin';
import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Database } from '@/lib/db/open-database';
import type { Region } from '@/lib/offers/sources/amazon-creators/credentials';
import {
  type AmazonAccess,
  resolveAmazonAccess,
} from '@/lib/offers/sources/amazon-creators/resolve-access';
import {
  type AmazonSource,
  type AmazonSourceInput,
  createAmazonSource,
} from '@/lib/offers/sources/amazon-creators/source.server';
import type { Outcome, Wanted } from '@/lib/offers/sources/source';
import { amazon } from './offers';

/** The nth of a row of ASINs that are well formed and nobody's. */
export const asinAt = (index: number) => parseAsin(`B0T${String(index).padStart(7, '0')}`);

/** Prices of so many products in one marketplace. */
export function wants(count: number, marketplace: MarketplaceCode = 'US'): Wanted[] {
  return Array.from({ length: count }, (_, index) => ({
    product: `product-${index}`,
    merchant: 'amazon',
    marketplace,
    asin: asinAt(index),
  }));
}

/** The access that the settings give to a stand-in, without any credential of Amazon's. */
export function accessTo(api: Pick<CreatorsApi, 'url'>, region: Region = 'NA'): AmazonAccess {
  const access = resolveAmazonAccess({ AMAZON_API_URL: api.url })[region];
  if (!access) throw new Error('A stand-in gives access to every region');
  return access;
}

/** A source that asks a stand-in, ten times a second unless told otherwise. */
export function sourceFor(
  api: Pick<CreatorsApi, 'url'>,
  database: Database,
  more: Partial<AmazonSourceInput> = {},
): AmazonSource {
  return createAmazonSource({
    database,
    merchant: amazon(),
    access: accessTo(api),
    limits: { perSecond: 10, perDay: 864_000 },
    ...more,
  });
}

/** All that comes out of a refresh. */
export async function collect(
  { source }: Pick<AmazonSource, 'source'>,
  wanted: Iterable<Wanted>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const some of source.refresh(wanted, signal)) outcomes.push(...some);
  return outcomes;
}

/** How many outcomes there are of each kind. */
export function countKinds(outcomes: readonly Outcome[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of outcomes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
