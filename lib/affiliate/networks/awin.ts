import type { MerchantOf } from '../merchant-schema';
import { cleanSubId } from './clean-sub-id';
import { replaceParams } from './replace-params';

/** Awin's reports group by the first 50 characters of a click reference. */
const SUB_ID = { max: 50, hyphens: true };

const OWN_PARAMS = [
  'awc',
  'awinmid',
  'awinaffid',
  'clickref',
  'clickref2',
  'clickref3',
  'clickref4',
  'clickref5',
  'clickref6',
];

export function awinLink(account: MerchantOf<'awin'>, url: URL, subId: string): string {
  const target = encodeURIComponent(replaceParams(url, OWN_PARAMS).href);
  const ids = `awinmid=${account.advertiserId}&awinaffid=${account.publisherId}`;
  const clickref = cleanSubId(subId, SUB_ID);
  const sub = clickref && `&clickref=${clickref}`;
  return `https://www.awin1.com/cread.php?${ids}${sub}&ued=${target}`;
}
