/** Something that was looked at and not picked. */
export interface ConsideredView {
  readonly name: string;
  /** Path of its review, where there is one. */
  readonly path?: string;
  readonly why: string;
}

/** What was considered and left out, each with its reason. */
export function ConsideredList({ entries }: { entries: readonly ConsideredView[] }) {
  return (
    <dl className="mt-4 max-w-measure">
      {entries.map(({ name, path, why }) => (
        <div key={name} className="border-t border-line py-4 first:border-t-0">
          <dt className="font-semibold">
            {path ? (
              <a href={path} className="tap">
                {name}
              </a>
            ) : (
              name
            )}
          </dt>
          <dd>{why}</dd>
        </div>
      ))}
    </dl>
  );
}
