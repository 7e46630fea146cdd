import { OPEN_SEARCH_TYPE, openSearchXml } from '@/lib/syndication/open-search';
import { siteContext } from '../compose/site-context';

export const dynamic = 'force-static';

/** Tells browsers how to search the site. */
export function GET(): Response {
  const { site, m } = siteContext();
  return new Response(openSearchXml(site, m.search.description), {
    headers: { 'Content-Type': `${OPEN_SEARCH_TYPE}; charset=utf-8` },
  });
}
