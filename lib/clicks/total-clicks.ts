import type { Database } from '@/lib/db/open-database';
import { readSnapshot } from '@/lib/db/transactions';
import { countClicks, countClicksBy, type DayRange } from './store';

/** What `shelf -- clicks --json` prints. All counts are of the same instant. */
export interface ClickTotals {
  /** First and last day (UTC, YYYY-MM-DD) as asked for; null for an open end. */
  readonly from: string | null;
  readonly to: string | null;
  readonly total: number;
  /** Readers told apart, each counted once a day; those who object to it are not among them. */
  readonly visitors: number;
  /** The oldest day first; days without a click are left out. */
  readonly byDay: readonly { readonly day: string; readonly clicks: number }[];
  /** This and the following: most clicks first, then by name. */
  readonly byProduct: readonly { readonly product: string; readonly clicks: number }[];
  /** By list and rank in it, list after list in order of rank; clicks outside of lists are left out. */
  readonly byPosition: readonly {
    readonly list: string;
    readonly position: number;
    readonly clicks: number;
  }[];
  readonly byPlacement: readonly { readonly placement: string; readonly clicks: number }[];
  readonly byMerchant: readonly { readonly merchant: string; readonly clicks: number }[];
}

/** Engines order text by different rules, so the order is made here: by code unit. */
const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function mostFirst<K extends string>(
  rows: readonly (Record<K, string> & { clicks: number })[],
  key: K,
) {
  return [...rows].sort((a, b) => b.clicks - a.clicks || byText(a[key], b[key]));
}

/**
 * Totals of the clicks in a range of days, by day, product, list and rank, placement and merchant.
 * It reads one snapshot and holds up no writer.
 */
export async function totalClicks(database: Database, range: DayRange): Promise<ClickTotals> {
  return readSnapshot(database, async ({ query }) => {
    const { clicks, visitors } = await countClicks(query, range);
    const days = await countClicksBy(query, range, ['day']);
    const positions = await countClicksBy(query, range, ['list', 'position']);
    return {
      ...range,
      total: clicks,
      visitors,
      byDay: days.sort((a, b) => byText(a.day, b.day)),
      byProduct: mostFirst(await countClicksBy(query, range, ['product']), 'product'),
      byPosition: positions
        .flatMap(({ list, position, clicks }) =>
          list === null || position === null ? [] : [{ list, position, clicks }],
        )
        .sort((a, b) => byText(a.list, b.list) || a.position - b.position),
      byPlacement: mostFirst(await countClicksBy(query, range, ['placement']), 'placement'),
      byMerchant: mostFirst(await countClicksBy(query, range, ['merchant']), 'merchant'),
    };
  });
}
