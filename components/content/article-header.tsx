import { formatDay } from '@/lib/core/dates';
import type { Messages } from '@/lib/i18n/messages';

/** Headline, lead and byline of an article. */
export function ArticleHeader({
  title,
  lead,
  author,
  published,
  updated,
  locale,
  m,
}: {
  title: string;
  lead?: string;
  author: { readonly name: string; readonly path: string };
  published: string;
  updated?: string;
  locale: string;
  m: Messages;
}) {
  return (
    <header className="max-w-measure pt-2">
      <h1 className="text-4xl sm:text-5xl">{title}</h1>
      {lead ? <p className="mt-4 text-xl leading-normal text-quiet">{lead}</p> : null}
      <p className="mt-4 text-quiet">
        {m.article.by}{' '}
        <a href={author.path} rel="author" className="inline-flex min-h-11 items-center text-ink">
          {author.name}
        </a>
        {' · '}
        <time dateTime={published}>{m.article.published(formatDay(published, locale))}</time>
        {updated ? (
          <>
            {' · '}
            <time dateTime={updated}>{m.article.updated(formatDay(updated, locale))}</time>
          </>
        ) : null}
      </p>
    </header>
  );
}
