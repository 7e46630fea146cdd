import type { MerchantOf } from '../merchant-schema';
import { cleanSubId } from './clean-sub-id';
import { replaceParams } from './replace-params';

/** impact.com stores 255 characters. */
const SUB_ID = { max: 255, hyphens: true };

const OWN_PARAMS = ['irclickid', 'irgwc', 'subid1', 'subid2', 'subid3', 'sharedid'];

export function impactLink(account: MerchantOf<'impact'>, url: URL, subId: string): string {
  const { trackingHost, partnerId, adId, campaignId } = account;
  const target = encodeURIComponent(replaceParams(url, OWN_PARAMS).href);
  const subId1 = cleanSubId(subId, SUB_ID);
  const sub = subId1 && `&subId1=${subId1}`;
  return `https://${trackingHost}/c/${partnerId}/${adId}/${campaignId}?u=${target}${sub}`;
}
