import type { ReactNode } from 'react';
import { formatDay } from '@/lib/core/dates';
import type { Messages } from '@/lib/i18n/messages';

/** Between what stands on one line. */
function Dot() {
  return (
    <span aria-hidden="true" className="max-sm:hidden">
      ·
    </span>
  );
}

/** Headline, lead and byline of an article. */
export function ArticleHeader({
  title,
  lead,
  author,
  published,
  updated,
  picture,
  locale,
  m,
}: {
  title: string;
  lead?: string;
  author: { readonly name: string; readonly path: string };
  published: string;
  updated?: string;
  /** Stands beside the headline on wide screens, below it on narrow ones. */
  picture?: ReactNode;
  locale: string;
  m: Messages;
}) {
  return (
    <header
      className={`pt-3 ${picture ? 'grid items-center gap-x-12 gap-y-6 lg:grid-cols-[6fr_5fr]' : ''}`}
    >
      <div>
        <h1 className="max-w-[18em] text-title-1">{title}</h1>
        {lead ? <p className="mt-5 max-w-measure text-lead">{lead}</p> : null}
        <p className="mt-4 flex flex-wrap items-center gap-x-2 text-note text-quiet max-sm:flex-col max-sm:items-start">
          <span>
            {m.article.by}{' '}
            <a href={author.path} rel="author" className="tap text-ink">
              {author.name}
            </a>
          </span>
          <Dot />
          <time dateTime={published}>{m.article.published(formatDay(published, locale))}</time>
          {updated ? (
            <>
              <Dot />
              <time dateTime={updated}>{m.article.updated(formatDay(updated, locale))}</time>
            </>
          ) : null}
        </p>
      </div>
      {picture}
    </header>
  );
}
