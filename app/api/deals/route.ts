import { answer } from '@/lib/platform/route';
import { dealsJson } from '../../compose/deals';

export const dynamic = 'force-dynamic';

/** Prices hold for minutes: a browser may keep them only to ask whether they still do. */
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'private, no-cache',
};

/** The deals for the search part of an address, as the deals page shows them. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ url }) => {
    const { searchParams } = new URL(url);
    return new Response(await dealsJson(searchParams), { headers: HEADERS });
  });
}
