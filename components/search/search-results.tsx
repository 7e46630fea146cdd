import { Picture } from '@/components/ui/picture';
import type { Messages } from '@/lib/i18n/messages';
import type { ResultGroup, SearchResult } from '@/lib/search/group-hits';
import { MarkedText } from './marked-text';

const THUMB = 96;
const MOST_COLOURS = 6;

/** The same product in other colours: links of their own above the one that covers the result. */
function OtherColours({ variants, m }: Pick<SearchResult, 'variants'> & { m: Messages }) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 text-note text-quiet">
      <span>{m.suggest.alsoIn}</span>
      {variants.slice(0, MOST_COLOURS).map(({ name, path }) => (
        <a key={path} href={path} className="tap relative z-1 text-note">
          {name}
        </a>
      ))}
      {variants.length > MOST_COLOURS ? <span>+{variants.length - MOST_COLOURS}</span> : null}
    </div>
  );
}

function Result({ result, m }: { result: SearchResult; m: Messages }) {
  const { kind, path, title, line, fact, note, picture, variants } = result;
  return (
    <li className="group relative flex gap-4 border-b border-line py-4 sm:gap-5">
      {picture ? (
        <div className="size-20 shrink-0 self-start overflow-hidden rounded-control bg-plate sm:size-24">
          <Picture
            picture={picture}
            width={THUMB}
            height={THUMB}
            sizes={`${THUMB}px`}
            decorative
            className="size-full object-cover"
          />
        </div>
      ) : null}
      <div className="min-w-0">
        <p className="text-note text-quiet">
          {m.search.kinds[kind]}
          {note ? ` · ${note}` : null}
        </p>
        <h3 className="mt-0.5 text-title-3">
          <a href={path} className="no-underline after:absolute after:inset-0 hover:underline">
            <MarkedText parts={title} />
          </a>
        </h3>
        <p className="mt-1 text-note text-quiet">
          <MarkedText parts={line} />
        </p>
        {fact ? (
          <p className="mt-1 text-note">
            <MarkedText parts={fact} />
          </p>
        ) : null}
        {variants.length > 0 ? <OtherColours variants={variants} m={m} /> : null}
      </div>
    </li>
  );
}

/** What was found, a section to each kind of page. */
export function SearchResults({ groups, m }: { groups: readonly ResultGroup[]; m: Messages }) {
  return groups.map(({ kind, results }) => (
    <section key={kind} aria-labelledby={`found-${kind}`} className="mt-10 first:mt-0">
      <div className="shelf flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`found-${kind}`} className="text-title-2">
          {m.search.groups[kind]}
        </h2>
        <p className="text-note text-quiet">{m.search.resultCount(results.length)}</p>
      </div>
      <ul>
        {results.map((result) => (
          <Result key={result.path} result={result} m={m} />
        ))}
      </ul>
    </section>
  ));
}
