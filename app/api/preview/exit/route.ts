import { cookies, draftMode } from 'next/headers';
import { getSite } from '@/lib/content/library';
import { PREVIEW_COOKIE } from '@/lib/platform/preview-link';
import { answer } from '@/lib/platform/route';
import { refuseOtherSites } from '@/lib/platform/same-origin';

export const dynamic = 'force-dynamic';

/** Ends a preview; the way leads to the home page. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    refuseOtherSites(request.headers, new URL(getSite().url).origin);
    (await draftMode()).disable();
    (await cookies()).delete(PREVIEW_COOKIE);
    const headers = { Location: '/', 'Cache-Control': 'private, no-store' };
    return new Response(null, { status: 303, headers });
  });
}
