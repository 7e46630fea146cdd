import type { FeedReport, Sample } from '@/lib/offers/sources/feed/feed-report';
import { minute } from './minute';

const number = (count: number) => count.toLocaleString('en');

function line(count: number, label: string): string {
  return `  ${number(count).padStart(11)}  ${label}\n`;
}

function lines(counts: readonly (readonly [count: number, label: string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, label]) => line(count, label))
    .join('');
}

function samples(title: string, kept: readonly Sample[], count: number): string {
  if (kept.length === 0) return '';
  const more = count > kept.length ? ` (the first ${kept.length} of ${number(count)})` : '';
  const rows = kept.map((sample) => `  line ${sample.line}: ${sample.what}\n`);
  return `\n${title}${more}\n${rows.join('')}`;
}

const SPARED = {
  not_whole:
    'It is not certain that the feed came whole, so offers that it does not have were left.',
  unreadable: 'Too many rows could not be read, so offers that the feed does not have were left.',
} as const;

function outcome(report: FeedReport): string {
  const { saved, changed, ended } = report;
  if (saved + changed.length + ended.length === 0) return '  Nothing has changed.\n';
  return lines([
    [saved, 'offers are newer than what was kept'],
    [changed.length, 'products of which readers see something else'],
    [ended.length, 'offers have ended: the feed no longer has them'],
  ]);
}

/** What came of a feed, for people. */
export function describeFeed(report: FeedReport, isImported: boolean): string {
  const { merchant, feed, format, rows, madeAt } = report;
  const made = minute(new Date(madeAt).toISOString(), '');
  const unused = report.unusedMap.map((id) => `  ${id}\n`).join('');
  return [
    `${merchant}, feed ${feed}: ${format}, ${number(rows)} rows, made ${made}\n`,
    line(report.offers, 'products have an offer'),
    lines([
      [report.unlicensed, 'of them too old or not allowed by the policy'],
      [report.duplicates, 'rows of a product that another row offers better'],
      [report.ambiguous, 'ambiguous rows'],
      [report.unmatched, 'rows of products that are not yours'],
      [report.foreign, 'rows of other merchants'],
      [report.malformed, 'rows that cannot be read'],
    ]),
    isImported ? outcome(report) : '',
    isImported && report.spared ? `  ${SPARED[report.spared]}\n` : '',
    samples('Cannot be read', report.samples.malformed, report.malformed),
    samples('Ambiguous', report.samples.ambiguous, report.ambiguous),
    samples('Not yours', report.samples.unmatched, report.unmatched),
    unused && `\nIn the map, but not in the feed\n${unused}`,
  ].join('');
}
