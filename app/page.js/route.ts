import { chooseCompared } from '@/components/scripts/choose-compared';
import { copyLinks } from '@/components/scripts/copy-links';
import { endPrices } from '@/components/scripts/end-prices';
import { layOutRest } from '@/components/scripts/lay-out-rest';
import { markPlace } from '@/components/scripts/mark-place';
import { openSearchField } from '@/components/scripts/open-search-field';
import { raiseBuyBar } from '@/components/scripts/raise-buy-bar';
import { stopAtScrollers } from '@/components/scripts/stop-at-scrollers';
import { switchTheme } from '@/components/scripts/switch-theme';
import { MOST_ITEMS } from '@/lib/compare/parse-items';
import { scriptAnswer } from '../compose/script-answer';
import { siteContext } from '../compose/site-context';

export const dynamic = 'force-static';

/** What scripts/bundle-search-field.mjs writes. */
const SEARCH_FIELD = '/scripts/search-field.js';

/** The script of every page: each part finds its elements, and leaves a page alone that has none. */
export function GET(): Response {
  const { m } = siteContext();
  const source = [
    `(${String(switchTheme)})();`,
    `(${String(endPrices)})();`,
    `(${String(layOutRest)})();`,
    `(${String(markPlace)})();`,
    `(${String(copyLinks)})(${JSON.stringify(m.page.linkCopied)});`,
    `(${String(openSearchField)})(${JSON.stringify(SEARCH_FIELD)});`,
    `(${String(chooseCompared)})(${MOST_ITEMS});`,
    `(${String(raiseBuyBar)})();`,
    `(${String(stopAtScrollers)})();`,
  ].join('\n');
  return scriptAnswer(source);
}
