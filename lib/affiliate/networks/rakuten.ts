import type { MerchantOf } from '../merchant-schema';
import { cleanSubId } from './clean-sub-id';
import { replaceParams } from './replace-params';

/** "Up to 72 alphanumeric characters" (Rakuten's Signature guidelines, 2.44). */
const SUB_ID = { max: 72, hyphens: false };

const OWN_PARAMS = ['ranmid', 'raneaid', 'ransiteid', 'u1'];

export function rakutenLink(account: MerchantOf<'rakuten'>, url: URL, subId: string): string {
  const target = encodeURIComponent(replaceParams(url, OWN_PARAMS).href);
  const ids = `id=${encodeURIComponent(account.publisherId)}&mid=${account.merchantId}`;
  const u1 = cleanSubId(subId, SUB_ID);
  const sub = u1 && `&u1=${u1}`;
  return `https://click.linksynergy.com/deeplink?${ids}&murl=${target}${sub}`;
}
