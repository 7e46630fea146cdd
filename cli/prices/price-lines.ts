import { formatMoney } from '@/lib/core/money';
import type { PriceStatus, PricesStatus } from '@/lib/jobs/price-status.server';
import { minute } from '../minute';

const time = (at: string | null) => minute(at, 'never');

/** Which price it is: "some-product, amazon US". */
export function nameOf({ product, merchant, marketplace }: PriceStatus): string {
  return `${product}, ${marketplace ? `${merchant} ${marketplace}` : merchant}`;
}

/** Words for what came of a try, other than `ok`. */
const OUTCOMES: Readonly<Record<string, string>> = {
  not_found: 'not found',
  no_offer: 'no offer',
  throttled: 'too many requests',
  failed: 'failed',
  over_budget: 'over the day’s allowance',
  ineligible: 'the account has no access',
  refused: 'the account is refused',
  not_asked_yet: 'not asked for yet',
  no_source: 'no source',
};

/** Why a price was not refreshed, in one line; undefined where nothing is amiss. */
export function describeMiss({ outcome, reason }: PriceStatus): string | undefined {
  if (outcome === null || outcome === 'ok') return undefined;
  const kind = OUTCOMES[outcome] ?? outcome;
  return reason ? `${kind}: ${reason}` : kind;
}

/** One price: what is shown, as of when and until when, and what came of the last try. */
function describePrice(status: PriceStatus): string {
  const { price, availability, asOf, shownUntil, triedAt, isDemo } = status;
  const amount = price ? formatMoney(price, 'en') : 'no amount';
  const seen = `as of ${time(asOf)}, shown until ${time(shownUntil)}`;
  const kind = isDemo ? ' (demo, invented)' : '';
  const shown = asOf === null ? 'not shown' : `${amount}${kind}, ${availability}, ${seen}`;
  const miss = describeMiss(status);
  const tried = triedAt === null ? '' : ` (tried ${time(triedAt)})`;
  return `${nameOf(status)}: ${shown}${miss ? `\n    → ${miss}${tried}` : ''}`;
}

function describeAccount(account: PricesStatus['accounts'][number]): string {
  const { state, message, since, usedToday, leftToday } = account;
  const left = leftToday === null ? '' : `, ${leftToday.toLocaleString('en')} left`;
  const used = `${usedToday.toLocaleString('en')} requests used today${left}`;
  const standing = since === null ? state : `${state} since ${time(since)}`;
  return `${account.account}: ${standing}, ${used}${message ? `\n    → ${message}` : ''}`;
}

/** The whole status for people; `isMissing` leaves out prices that are shown. */
export function describeStatus({ accounts, prices }: PricesStatus, isMissing: boolean): string {
  const isShown = ({ asOf }: PriceStatus) => asOf !== null;
  const listed = isMissing ? prices.filter((price) => !isShown(price)) : prices;
  const shown = prices.filter(isShown).length.toLocaleString('en');
  return [
    'Accounts',
    ...(accounts.length === 0 ? ['none: no credential is set'] : accounts.map(describeAccount)).map(
      (line) => `  ${line}`,
    ),
    '',
    `Prices: ${shown} of ${prices.length.toLocaleString('en')} shown`,
    ...listed.map((price) => `  ${describePrice(price)}`),
  ].join('\n');
}
