import { copyCodes } from '@/components/scripts/copy-code';
import { scriptAnswer } from '../compose/script-answer';

export const dynamic = 'force-static';

/** The script of pages with coupon codes alone: readers of any other page are not to fetch it. */
export function GET(): Response {
  return scriptAnswer(`(${String(copyCodes)})();`);
}
