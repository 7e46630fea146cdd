import type { MerchantOf } from '../merchant-schema';
import { cleanSubId } from './clean-sub-id';
import { replaceParams } from './replace-params';

/** 50 characters without & ? = or spaces (Skimlinks help on xcust). */
const SUB_ID = { max: 50, hyphens: true };

const OWN_PARAMS = ['xcust'];

export function skimlinksLink(account: MerchantOf<'skimlinks'>, url: URL, subId: string): string {
  const target = encodeURIComponent(replaceParams(url, OWN_PARAMS).href);
  const xcust = cleanSubId(subId, SUB_ID);
  const sub = xcust && `&xcust=${xcust}`;
  const site = `${account.publisherId}X${account.domainId}`;
  return `https://go.skimresources.com/?id=${site}&xs=1&url=${target}${sub}`;
}
