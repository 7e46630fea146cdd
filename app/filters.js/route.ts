import { filterAtOnce } from '@/components/scripts/filter-at-once';
import { scriptAnswer } from '../compose/script-answer';

export const dynamic = 'force-static';

/** The script of pages with filters alone: readers of any other page are not to fetch it. */
export function GET(): Response {
  return scriptAnswer(`(${String(filterAtOnce)})();`);
}
