import { answer } from '@/lib/platform/route';
import { answerSuggestions } from '../../compose/suggestions';

export const dynamic = 'force-dynamic';

/** What may be meant by the `q` of an address, while it is typed. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async (asked) => answerSuggestions(asked));
}
