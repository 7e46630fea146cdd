import { keepForEdition } from '@/lib/content/visible-documents';
import type { DealContent } from '@/lib/deals/build-deals';
import { gatherDealContent } from '@/lib/deals/gather-content';
import { homePlace } from '@/lib/offers/queries';
import { type SiteContext, siteContext } from './site-context';

/** What is needed to put deals into words. */
export interface DealContext extends Pick<SiteContext, 'site' | 'm' | 'merchants'> {
  /** The currency of the prices, by its ISO code. */
  readonly currency: string;
}

/** What the content says of deals, gathered once for each edition of it. */
export function dealContent(): DealContent {
  return keepForEdition('content of deals', () => gatherDealContent(homePlace()));
}

export function dealContext(): DealContext {
  const { site, m, merchants } = siteContext();
  return { site, m, merchants, currency: dealContent().place.currency };
}
