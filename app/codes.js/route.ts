import { copyCodes } from '@/components/scripts/copy-code';

export const dynamic = 'force-static';

/** The script of pages with coupon codes alone: readers of any other page are not to fetch it. */
export function GET(): Response {
  return new Response(`(${String(copyCodes)})();`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
