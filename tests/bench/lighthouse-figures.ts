import type { Result } from 'lighthouse';
import { type Template, UNLISTED } from '@/tests/support/templates';

/** What one run tells of one page. Points go from 0 to 100, times are milliseconds. */
export interface Measurement {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  /** Bytes of scripts as they were sent. */
  readonly scriptBytes: number;
  readonly totalBytes: number;
  /** How fast this machine ran the browser, by Lighthouse's own measure (`benchmarkIndex`). */
  readonly pace: number;
  /** Audits that cost points outside of performance, and what the largest paint was. */
  readonly notes: readonly string[];
}

const LEAST = { performance: 95, accessibility: 100, bestPractices: 100, seo: 100 } as const;
const MOST = { lcp: 2_000, cls: 0.01 } as const;

/** Whether all that the console tells is that the page itself answered with an error. */
function toldOfItselfAlone(result: Result): boolean {
  const { details } = result.audits['errors-in-console'] ?? {};
  const items = details && 'items' in details ? (details.items as unknown[]) : [];
  return items.every((item) =>
    JSON.stringify(item).includes(`"url":"${result.finalDisplayedUrl}"`),
  );
}

/** A page left out of search engines is so on purpose, and the missing page answers 404. */
function exemptions(result: Result, template: Template): string[] {
  if (!UNLISTED.has(template)) return [];
  if (template !== 'missing') return ['is-crawlable'];
  const itself = toldOfItselfAlone(result) ? ['errors-in-console'] : [];
  return ['is-crawlable', 'http-status-code', ...itself];
}

/** Points of a category, reckoned without some of its audits. */
function points(result: Result, category: string, without: readonly string[] = []): number {
  const refs = result.categories[category]?.auditRefs ?? [];
  const counted = refs.flatMap(({ id, weight }) => {
    const score = result.audits[id]?.score;
    const isCounted = weight > 0 && typeof score === 'number' && !without.includes(id);
    return isCounted ? [{ weight, score }] : [];
  });
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const sum = counted.reduce((total, { weight, score }) => total + weight * score, 0);
  return Math.round((sum / weights) * 100);
}

function lostPoints(result: Result, without: readonly string[]): string[] {
  const categories = ['accessibility', 'best-practices', 'seo'];
  const refs = categories.flatMap((name) => result.categories[name]?.auditRefs ?? []);
  return refs.flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    const isLost = weight > 0 && audit && audit.score !== null && audit.score < 1;
    return isLost && !without.includes(id) ? [`${id}: ${audit.title}`] : [];
  });
}

interface Sent {
  readonly resourceType?: string;
  readonly transferSize?: number;
  readonly url?: string;
}

function requests(result: Result): Sent[] {
  const { details } = result.audits['network-requests'] ?? {};
  return details && 'items' in details ? (details.items as Sent[]) : [];
}

/** The element whose paint was the largest, as Lighthouse names it. */
function largestPaint(result: Result): string[] {
  const text = JSON.stringify(result.audits['lcp-breakdown-insight']?.details ?? {});
  const [, snippet] = /"snippet":("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
  return snippet ? [`largest paint: ${JSON.parse(snippet).slice(0, 160)}`] : [];
}

/**
 * Reads the figures that count out of one result of Lighthouse.
 * @throws Error where Lighthouse could not load the page.
 */
export function readFigures(result: Result, template: Template): Measurement {
  if (result.runtimeError) throw new Error(`${template}: ${result.runtimeError.message}`);
  const value = (audit: string) => result.audits[audit]?.numericValue ?? Number.NaN;
  const exempt = exemptions(result, template);
  const sent = requests(result);
  const bytes = (items: readonly Sent[]) =>
    items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  const heaviest = [...sent]
    .sort((a, b) => (b.transferSize ?? 0) - (a.transferSize ?? 0))
    .slice(0, 6)
    .map(
      ({ url = '', transferSize }) => `${transferSize} B ${url.replace(/^https?:\/\/[^/]+/, '')}`,
    );
  return {
    performance: points(result, 'performance'),
    accessibility: points(result, 'accessibility'),
    bestPractices: points(result, 'best-practices', exempt),
    seo: points(result, 'seo', exempt),
    fcp: Math.round(value('first-contentful-paint')),
    lcp: Math.round(value('largest-contentful-paint')),
    cls: Number(value('cumulative-layout-shift').toFixed(4)),
    tbt: Math.round(value('total-blocking-time')),
    scriptBytes: bytes(sent.filter(({ resourceType }) => resourceType === 'Script')),
    totalBytes: bytes(sent),
    pace: Math.round(result.environment.benchmarkIndex),
    notes: [...lostPoints(result, exempt), ...largestPaint(result), ...heaviest],
  };
}

/** The middle of several runs, figure by figure; notes are those of the last run. */
export function medianOf(measured: readonly Measurement[]): Measurement {
  const last = measured.at(-1);
  if (!last) throw new Error('There is no run to take the median of.');
  const middle = (key: keyof Measurement) => {
    const sorted = measured.map((one) => Number(one[key])).sort((a, b) => a - b);
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  };
  const keys = Object.keys(last).filter((key) => key !== 'notes') as (keyof Measurement)[];
  return { ...last, ...Object.fromEntries(keys.map((key) => [key, middle(key)])) };
}

/** Where a page misses what is asked of it, in words; empty for a page that passes. */
export function judge(figures: Measurement): string[] {
  const low = Object.entries(LEAST).flatMap(([key, least]) => {
    const got = figures[key as keyof typeof LEAST];
    return got >= least ? [] : [`${key} ${got}, asked for ${least}`];
  });
  const high = Object.entries(MOST).flatMap(([key, most]) => {
    const got = figures[key as keyof typeof MOST];
    return got <= most ? [] : [`${key} ${got}, at most ${most}`];
  });
  return [...low, ...high];
}
