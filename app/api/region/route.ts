import { readCountry } from '@/lib/platform/country';

export const dynamic = 'force-dynamic';

/** Which country a reader seems to be in, for the choice of a marketplace; kept nowhere. */
export function GET(request: Request): Response {
  const country = readCountry(request.headers);
  return Response.json({ country }, { headers: { 'Cache-Control': 'no-store' } });
}
