import { cookies, draftMode } from 'next/headers';
import { z } from 'zod';
import { getSite } from '@/lib/content/library';
import { AppError } from '@/lib/core/errors';
import { getEnv } from '@/lib/platform/env';
import {
  DRAFT_COOKIE,
  isPreviewLink,
  PREVIEW_COOKIE,
  previewTicket,
} from '@/lib/platform/preview-link';
import { answer } from '@/lib/platform/route';

export const dynamic = 'force-dynamic';

const QuerySchema = z.object({
  path: z.string().max(200),
  expires: z.coerce.number().int(),
  signature: z.string().max(100),
});

const refusal = () =>
  new AppError('not_found', 'This link leads to no preview, or no more', {
    remedy: 'Ask for a new one: npm run shelf -- preview <path>, with PREVIEW_SECRET set.',
  });

/** Both cookies end with the link, and go with links from elsewhere, such as a mail. */
async function letPreview(secret: string, expires: number): Promise<void> {
  (await draftMode()).enable();
  const jar = await cookies();
  const until = {
    httpOnly: true,
    sameSite: 'lax',
    secure: getSite().url.startsWith('https:'),
    path: '/',
    expires: new Date(expires),
  } as const;
  jar.set(DRAFT_COOKIE, jar.get(DRAFT_COOKIE)?.value ?? '', until);
  jar.set(PREVIEW_COOKIE, previewTicket(secret, expires), until);
}

/** Opens the preview of the page that a signed link names, and of that one only. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async () => {
    const { PREVIEW_SECRET } = getEnv();
    const asked = QuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!PREVIEW_SECRET || !asked.success) throw refusal();
    if (!isPreviewLink(PREVIEW_SECRET, asked.data, Date.now())) throw refusal();
    await letPreview(PREVIEW_SECRET, asked.data.expires);
    const headers = {
      Location: asked.data.path,
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
    };
    return new Response(null, { status: 307, headers });
  });
}
