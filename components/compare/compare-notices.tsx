import type { Messages } from '@/lib/i18n/messages';

/** What could not be compared as it was asked. */
export interface CompareNoticesView {
  readonly unknown: readonly string[];
  /** Names of known products for which there was no room. */
  readonly left: readonly string[];
  /** What was typed to be added, and what it may mean; null where nothing was, or it was found. */
  readonly typed: {
    readonly text: string;
    readonly choices: readonly { readonly name: string; readonly path: string }[];
  } | null;
}

/** Names that are repeated to the reader, so that no address fills a page. */
const MOST_NAMED = 5;
const MOST_LETTERS = 60;

const named = (names: readonly string[], locale: string) =>
  new Intl.ListFormat(locale).format(
    names.slice(0, MOST_NAMED).map((name) => name.slice(0, MOST_LETTERS).toWellFormed()),
  );

function Typed({
  typed: { text, choices },
  m,
}: {
  typed: NonNullable<CompareNoticesView['typed']>;
  m: Messages;
}) {
  if (choices.length > 0) {
    return (
      <div>
        <p>{m.compare.several(text)}</p>
        <ul className="mt-1">
          {choices.map(({ name, path }) => (
            <li key={path}>
              <a href={path} rel="nofollow" className="tap">
                {m.compare.addThis(name)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <p>
      {m.compare.noneFound(text)}{' '}
      <a href={`/search?q=${encodeURIComponent(text)}`} className="tap">
        {m.compare.searchFor(text)}
      </a>
    </p>
  );
}

/** Says what of a request could not be fulfilled, and what to do instead; nothing where all could. */
export function CompareNotices({
  view: { unknown, left, typed },
  locale,
  m,
}: {
  view: CompareNoticesView;
  locale: string;
  m: Messages;
}) {
  if (unknown.length === 0 && left.length === 0 && typed === null) return null;
  return (
    <div role="status" className="mt-6 grid max-w-measure gap-3 rounded-card bg-panel p-5">
      {unknown.length > 0 ? <p>{m.compare.unknown(named(unknown, locale))}</p> : null}
      {left.length > 0 ? <p>{m.compare.leftOut(named(left, locale))}</p> : null}
      {typed ? <Typed typed={typed} m={m} /> : null}
    </div>
  );
}
