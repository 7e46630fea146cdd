import { fillPrices } from '@/components/scripts/fill-prices';
import { scriptAnswer } from '../compose/script-answer';
import { siteContext } from '../compose/site-context';

export const dynamic = 'force-static';

/** The script that brings the prices of the reader's own marketplace, for readers elsewhere alone. */
export function GET(): Response {
  const { amazon } = siteContext();
  return scriptAnswer(amazon ? `(${String(fillPrices)})(${JSON.stringify(amazon.home)});` : '');
}
