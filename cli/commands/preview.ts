import { parseArgs } from 'node:util';
import { getSite } from '@/lib/content/library';
import { suggestNearest } from '@/lib/content/suggest-nearest';
import { withUnpublished } from '@/lib/content/visible-documents';
import { DAY, MINUTE } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import { getEnv } from '@/lib/platform/env';
import { MOST_PREVIEW_DAYS, previewAddress } from '@/lib/platform/preview-link';
import { readSearchable } from '@/lib/search/read-site';
import type { Command } from '../command';
import { minute } from '../minute';

function secretOrThrow(): string {
  const { PREVIEW_SECRET } = getEnv();
  if (PREVIEW_SECRET) return PREVIEW_SECRET;
  throw new AppError('bad_request', 'PREVIEW_SECRET is not set, so that there are no previews', {
    remedy: 'Set it for the server and for this command: 32 random characters or more.',
  });
}

/** A part of a day counts; a link that ends in its first minute leads nowhere. */
function daysOrThrow(written: string): number {
  const days = Number(written);
  if (days * DAY >= MINUTE && days <= MOST_PREVIEW_DAYS) return days;
  throw new AppError('bad_request', `A link holds for ${MOST_PREVIEW_DAYS} days at most`, {
    where: '--days',
    remedy: `Give a number up to ${MOST_PREVIEW_DAYS}, such as --days 2.`,
  });
}

function pathOrThrow(written: string): string {
  const { lists, products, guides, comparisons, pages } = withUnpublished(readSearchable);
  const paths = [...lists, ...products, ...guides, ...comparisons, ...pages].map(
    ({ path }) => path,
  );
  if (paths.includes(written)) return written;
  const near = suggestNearest(written, paths);
  throw new AppError('bad_request', `There is no page ${written} that can be previewed`, {
    remedy: near ? `Did you mean ${near}?` : 'Give its path, such as /best/lamps; build first.',
  });
}

export const previewCommand: Command = {
  name: 'preview',
  summary: 'Print a link to a page that is not published yet',
  usage: `shelf -- preview <path> [--days <number>]
  Whoever has the link sees drafts and pages before their time, as the last build has them.
  PREVIEW_SECRET must be the same as the server's.
  --days       how long the link holds, at most ${MOST_PREVIEW_DAYS}; 2 unless given`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { days: { type: 'string', default: '2' } },
    });
    const [written, ...rest] = positionals;
    if (written === undefined || rest.length > 0) {
      throw new AppError('bad_request', 'Say which page to preview', {
        remedy: 'npm run shelf -- preview /best/lamps',
      });
    }
    const secret = secretOrThrow();
    const path = pathOrThrow(written);
    const expires = Date.now() + daysOrThrow(values.days) * DAY;
    process.stdout.write(`${getSite().url}${previewAddress(secret, path, Math.floor(expires))}\n`);
    process.stderr.write(`It holds until ${minute(new Date(expires).toISOString(), '')}.\n`);
    return 0;
  },
};
