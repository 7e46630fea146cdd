import type { ReactNode } from 'react';

/** A titled section with cards in a grid. */
export function CardGrid({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="text-3xl">
        {title}
      </h2>
      {lead ? <p className="mt-2 max-w-measure text-quiet">{lead}</p> : null}
      <div className="mt-6 grid gap-6 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </section>
  );
}
