import { answer } from '@/lib/platform/route';
import { answerForeignPrices } from '../../compose/foreign-prices';

export const dynamic = 'force-dynamic';

/** The prices of some products in one marketplace, for readers there: kept by nobody. */
export function GET(request: Request): Promise<Response> {
  return answer(request, answerForeignPrices);
}
