import { llmsTxt } from '@/lib/syndication/markdown/llms-txt';
import { siteContext } from '../compose/site-context';
import { siteIndexParts } from '../compose/site-index';

export const dynamic = 'force-static';

/** The index of the site for programs. */
export function GET(): Response {
  const text = llmsTxt(siteIndexParts(), siteContext().m);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
