import { SectionHeading } from '@/components/content/section-heading';
import { formatDay } from '@/lib/core/dates';
import type { Messages } from '@/lib/i18n/messages';

interface Change {
  /** The day, as YYYY-MM-DD. */
  readonly on: string;
  readonly what: string;
}

/** What changed on a page and when, newest first, down to its first publication. */
export function UpdateLog({
  published,
  changes,
  locale,
  m,
}: {
  published: string;
  changes: readonly Change[];
  locale: string;
  m: Messages;
}) {
  const entries = [...changes, { on: published, what: m.article.firstPublished }];
  return (
    <section aria-labelledby="changes" className="later mt-section" suppressHydrationWarning>
      <SectionHeading id="changes" className="shelf text-title-2" m={m}>
        {m.article.changes}
      </SectionHeading>
      <ol className="mt-4 max-w-measure">
        {entries.map(({ on, what }) => (
          <li key={on + what} className="grid gap-x-6 py-2 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <time dateTime={on} className="text-quiet tabular-nums">
              {formatDay(on, locale)}
            </time>
            <span>{what}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
