import { AppError } from '@/lib/core/errors';
import { getEnv } from '@/lib/platform/env';
import { answer } from '@/lib/platform/route';

export const dynamic = 'force-dynamic';

const HEADERS = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'public, max-age=0, must-revalidate',
};

interface Context {
  readonly params: Promise<{ readonly key: string }>;
}

/** The file `/<key>.txt`, by which search engines tell that whoever names our pages to them is us. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async () => {
    const { INDEXNOW_KEY: key } = getEnv();
    if (!key || (await params).key !== key)
      throw new AppError('not_found', 'There is no such file');
    return new Response(key, { headers: HEADERS });
  });
}
