import { AppError } from '@/lib/core/errors';
import { answer } from '@/lib/platform/route';
import { feedFormat } from '@/lib/syndication/feed-paths';
import { dealsFeedResponse } from '../../../compose/deals-feed';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly feed: string }>;
}

/** The deals of this moment, as RSS, Atom or JSON Feed. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async () => {
    const format = feedFormat((await params).feed);
    if (!format) throw new AppError('not_found', 'There is no such feed');
    return dealsFeedResponse(format);
  });
}
