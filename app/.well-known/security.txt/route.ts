import { AppError } from '@/lib/core/errors';
import { answer } from '@/lib/platform/route';
import { securityTxt } from '@/lib/syndication/security-txt';
import { siteContext } from '../../compose/site-context';

export const dynamic = 'force-dynamic';

const HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'public, max-age=86400',
};

/** Whom to tell of a hole in the site's security. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const text = securityTxt(siteContext().site, Date.now());
    if (text === null) throw new AppError('not_found', 'The site names no contact');
    return new Response(text, { headers: HEADERS });
  });
}
