/** What a refresh came to, in numbers. */
export interface RefreshCounts {
  readonly asked: number;
  readonly total: number;
  readonly putOff: number;
  /** How many there were of each outcome other than `ok`. */
  readonly misses: Readonly<Record<string, number>>;
}

const WORDS: Readonly<Record<string, string>> = {
  not_found: 'not found',
  no_offer: 'without an offer',
  throttled: 'refused for too many requests',
  failed: 'failed',
  over_budget: 'over the day’s allowance',
  ineligible: 'without access',
  refused: 'refused',
};

const number = (count: number) => count.toLocaleString('en');

/** One line on a refresh for people: how many prices were asked for, and what came of them. */
export function describeRefresh({ asked, total, putOff, misses }: RefreshCounts): string {
  const missed = Object.values(misses).reduce((sum, count) => sum + count, 0);
  const rest = [
    ...Object.entries(misses).map(([kind, count]) => `${number(count)} ${WORDS[kind] ?? kind}`),
    ...(putOff > 0 ? [`${number(putOff)} put off for later in the day`] : []),
    ...(total > asked ? [`${number(total - asked)} still to ask for`] : []),
  ];
  if (total === 0 && rest.length === 0) return 'No price was due.';
  const refreshed = `${number(asked - missed)} of ${number(total)} prices refreshed`;
  return `${[refreshed, ...rest].join(', ')}.`;
}
