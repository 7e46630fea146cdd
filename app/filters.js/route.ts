import { filterAtOnce } from '@/components/scripts/filter-at-once';

export const dynamic = 'force-static';

/** The script of pages with filters alone: readers of any other page are not to fetch it. */
export function GET(): Response {
  return new Response(`(${String(filterAtOnce)})();`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
