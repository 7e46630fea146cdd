import { createHash } from 'node:crypto';
import { HOUR, MINUTE } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import type { PageState } from '@/lib/index-now/page-state';
import { resolveAccess } from '@/lib/index-now/resolve-access';
import { type Told, tellChanges } from '@/lib/index-now/tell-changes.server';
import { showsDemo } from '@/lib/platform/demo-mode';
import { getEnv } from '@/lib/platform/env';
import type { ListedPage } from '@/lib/syndication/list-pages';
import type { Job, JobResult } from './job';

/** The longest wait, also after a refusal, in milliseconds. */
const INTERVAL = HOUR;
/** What is published by the calendar is told soon after, in milliseconds. */
const SOON = 5 * MINUTE;

/** What the site publishes that search engines are told of. */
export interface PublishedSite {
  /** Public origin. */
  readonly origin: string;
  readonly pages: readonly ListedPage[];
  /** Tells the content from that of any other build. */
  readonly version: string;
  /** Since when this process publishes it, epoch milliseconds. */
  readonly startedAt: number;
}

function toState({ path, says }: ListedPage): PageState {
  return { path, digest: createHash('sha256').update(says).digest('base64url').slice(0, 22) };
}

function resultOf(told: Told, now: number): JobResult {
  const nextAt = now + SOON;
  switch (told.kind) {
    case 'outdated':
      return { message: 'Another server publishes newer content and tells of it.', nextAt };
    case 'begun':
      return {
        message: `Pages noted: ${told.pages}. What changes from now on is told.`,
        nextAt,
      };
    case 'told':
      return {
        message: told.pages > 0 ? `Pages told of: ${told.pages}.` : 'No page has changed.',
        nextAt,
      };
    default: {
      const { by, pages } = told;
      const message = `Pages told of: ${pages}, then no more. ${by.reason}`;
      // The job is tried again by itself, later each time.
      if (by.kind === 'later' && by.after === null) throw new AppError('unavailable', message);
      const after = by.kind === 'later' ? (by.after ?? INTERVAL) : INTERVAL;
      return { message, hasFailed: true, nextAt: now + after };
    }
  }
}

/** Tells search engines by IndexNow of pages that changed. */
export function indexNow(readSite: () => Promise<PublishedSite>): Job {
  return {
    name: 'index-now',
    summary: 'Tells search engines of pages that changed',
    interval: INTERVAL,
    async run({ database, signal }) {
      const env = getEnv();
      const { origin, pages, version, startedAt } = await readSite();
      const access = resolveAccess(env, origin, showsDemo());
      if ('isOff' in access) return { message: access.isOff };
      const publication = { pages: pages.map(toState), version, startedAt };
      const told = await tellChanges({ database, access, signal }, publication, Date.now());
      return resultOf(told, Date.now());
    },
  };
}
