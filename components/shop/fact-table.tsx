import type { ReactNode } from 'react';

/** Facts in the order in which they are given, each with its name. */
export function FactTable({
  facts,
}: {
  facts: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className="mt-5 max-w-measure border-b border-line">
      {facts.map(({ name, value }) => (
        <div key={name} className="grid gap-x-4 border-t border-line py-2.5 sm:grid-cols-[2fr_3fr]">
          <dt className="text-quiet">{name}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
