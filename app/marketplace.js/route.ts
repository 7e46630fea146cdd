import { switchMarketplace } from '@/components/scripts/switch-marketplace';
import { detectionTable, detectMarketplace } from '@/lib/affiliate/detect-marketplace';
import { marketplaceConfig } from '../compose/marketplace-config';
import { scriptAnswer } from '../compose/script-answer';
import { siteContext } from '../compose/site-context';

export const dynamic = 'force-static';

/** The script that points Amazon's links at the reader's own marketplace. */
export function GET(): Response {
  const { amazon, site, m } = siteContext();
  const source = amazon
    ? `{const config=${JSON.stringify(marketplaceConfig(amazon, site.regionLookup, m))};
const table=${JSON.stringify(detectionTable(Object.keys(amazon.marketplaces)))};
const detect=${String(detectMarketplace)};
(${String(switchMarketplace)})(config,(reader)=>detect(reader,table));}`
    : '';
  return scriptAnswer(source);
}
