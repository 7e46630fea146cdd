import { parseArgs } from 'node:util';
import { type ClickTotals, totalClicks } from '@/lib/clicks/total-clicks';
import { isCalendarDay } from '@/lib/core/dates';
import { AppError } from '@/lib/core/errors';
import { withDatabase } from '@/lib/db/with-database';
import type { Command } from '../command';

function dayOrNull(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (isCalendarDay(text)) return text;
  throw new AppError('bad_request', `"${text}" is not a day`, {
    where: option,
    remedy: 'Write it as YYYY-MM-DD.',
  });
}

type Line = readonly [label: string, clicks: number];

function table(title: string, lines: readonly Line[]): string {
  if (lines.length === 0) return '';
  const width = Math.max(...lines.map(([label]) => label.length));
  const rows = lines.map(([label, clicks]) => {
    const count = clicks.toLocaleString('en').padStart(9);
    return `  ${label.padEnd(width)} ${count}`;
  });
  return `\n${[title, ...rows].join('\n')}\n`;
}

function describe(totals: ClickTotals): string {
  const range = [totals.from && `from ${totals.from}`, totals.to && `to ${totals.to}`];
  const heading = ['Clicks', ...range.filter(Boolean)].join(' ');
  const clicks = totals.total.toLocaleString('en');
  const visitors = totals.visitors.toLocaleString('en');
  return [
    `${heading}: ${clicks} (visitors, each counted once a day: ${visitors}; days are UTC)\n`,
    table(
      'By day',
      totals.byDay.map(({ day, clicks }): Line => [day, clicks]),
    ),
    table(
      'By product',
      totals.byProduct.map(({ product, clicks }): Line => [product, clicks]),
    ),
    table(
      'By list and position',
      totals.byPosition.map(({ list, position, clicks }): Line => [`${list} ${position}`, clicks]),
    ),
    table(
      'By placement',
      totals.byPlacement.map(({ placement, clicks }): Line => [placement, clicks]),
    ),
    table(
      'By merchant',
      totals.byMerchant.map(({ merchant, clicks }): Line => [merchant, clicks]),
    ),
  ].join('');
}

export const clicksCommand: Command = {
  name: 'clicks',
  summary: 'Show the counted clicks, also while the site runs',
  usage: `shelf -- clicks [--from <day>] [--to <day>] [--json]
  --from, --to   first and last day, YYYY-MM-DD in UTC, both included
  --json         print {from, to, total, visitors, byDay, byProduct, byPosition, byPlacement, byMerchant}`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const range = { from: dayOrNull('--from', values.from), to: dayOrNull('--to', values.to) };
    if (range.from !== null && range.to !== null && range.from > range.to) {
      throw new AppError('bad_request', '--from is after --to');
    }
    const totals = await withDatabase({ create: false }, (database) =>
      totalClicks(database, range),
    );
    process.stdout.write(values.json ? `${JSON.stringify(totals, null, 2)}\n` : describe(totals));
    return 0;
  },
};
