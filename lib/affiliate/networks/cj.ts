import type { MerchantOf } from '../merchant-schema';
import { cleanSubId } from './clean-sub-id';
import { replaceParams } from './replace-params';

/** CJ promises letters and digits only; 30 is the shortest limit that its partners name. */
const SUB_ID = { max: 30, hyphens: false };

const OWN_PARAMS = ['cjevent', 'cjdata'];

/**
 * The destination stands at the end as it is, not encoded: CJ takes whatever follows, query
 * included, and would pass a second encoding on to the shop. A fragment never reaches CJ; the
 * browser keeps it across the redirect (RFC 9110, section 10.2.2).
 */
export function cjLink(account: MerchantOf<'cj'>, url: URL, subId: string): string {
  const sid = cleanSubId(subId, SUB_ID);
  const sub = sid && `sid/${sid}/`;
  const target = replaceParams(url, OWN_PARAMS).href;
  return `https://www.anrdoezrs.net/links/${account.publisherId}/type/dlg/${sub}${target}`;
}
