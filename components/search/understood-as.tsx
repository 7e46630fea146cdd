import type { Messages } from '@/lib/i18n/messages';

interface NamedLink {
  readonly name: string;
  readonly path: string;
}

/** What was understood of a query, and the ways to see it as a filter or to take the words as they stand. */
export function UnderstoodAs({
  labels,
  browse,
  plain,
  m,
}: {
  labels: readonly string[];
  browse: NamedLink | null;
  plain: string;
  m: Messages;
}) {
  return (
    <div className="mt-4 max-w-measure">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2 text-note">
        <p id="understood-as" className="font-semibold">
          {m.suggest.understood}
        </p>
        <ul aria-labelledby="understood-as" className="flex flex-wrap gap-2">
          {labels.map((label) => (
            <li key={label} className="rounded-control bg-plate px-2.5 py-1">
              {label}
            </li>
          ))}
        </ul>
      </div>
      <p className="flex flex-wrap gap-x-5 text-note">
        {browse ? (
          <a href={browse.path} className="tap">
            {browse.name}
          </a>
        ) : null}
        <a href={plain} className="tap">
          {m.suggest.plain}
        </a>
      </p>
    </div>
  );
}
