import type { MerchantOf } from '../merchant-schema';
import { cleanSubId } from './clean-sub-id';
import { replaceParams } from './replace-params';

/** Letters and digits; Sovrn's own pages say 32 and 2,048 characters, so 32. */
const SUB_ID = { max: 32, hyphens: false };

const OWN_PARAMS = ['cuid'];

export function sovrnLink(account: MerchantOf<'sovrn'>, url: URL, subId: string): string {
  const target = encodeURIComponent(replaceParams(url, OWN_PARAMS).href);
  const cuid = cleanSubId(subId, SUB_ID);
  const sub = cuid && `&cuid=${cuid}`;
  const key = encodeURIComponent(account.apiKey);
  return `https://redirect.viglink.com/?key=${key}&u=${target}${sub}`;
}
