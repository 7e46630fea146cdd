import { answerDownload } from '@/lib/orders/send-download.server';
import { answer } from '@/lib/platform/route';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Sends a file that was bought. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async (asked) => answerDownload(asked, (await params).id));
}

/** Asking about a file is not loading it: nothing is counted, and nothing is told. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } });
}
