import { AppError } from '@/lib/core/errors';
import type { MerchantOf } from '../merchant-schema';
import { cleanSubId } from './clean-sub-id';
import { ebaySiteOf } from './ebay-sites';
import { replaceParams } from './replace-params';

/** "An alphanumeric identifier of up to 256 characters" (eBay Partner Network help). */
const SUB_ID = { max: 256, hyphens: false };

const OWN_PARAMS = ['mkevt', 'mkcid', 'mkrid', 'siteid', 'campid', 'toolid', 'customid'];

/** The page on eBay itself with the parameters of the programme of that page's country. */
export function ebayLink(account: MerchantOf<'ebay'>, url: URL, subId: string): string {
  const site = ebaySiteOf(url.hostname);
  if (!site) {
    throw new AppError('invalid_content', `${url.hostname} is not a site of the eBay programme.`, {
      where: `merchants/${account.slug}`,
      remedy: 'Use the page on an eBay site that the programme covers, such as www.ebay.com.',
    });
  }
  const customid = cleanSubId(subId, SUB_ID);
  return replaceParams(url, OWN_PARAMS, [
    ['mkevt', '1'],
    ['mkcid', '1'],
    ['mkrid', site.rotationId],
    ['siteid', String(site.siteId)],
    ['campid', account.campaignId],
    ['toolid', '10001'],
    ...(customid ? [['customid', customid] as const] : []),
  ]).href;
}
