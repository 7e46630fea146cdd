import type { ReactNode } from 'react';

/** In place of what is not there: what that means, and the ways on. */
export function EmptyState({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children?: ReactNode;
}) {
  return (
    <section className="rounded-card bg-panel p-6 sm:p-8">
      <h2 className="text-title-3">{title}</h2>
      {lead ? <p className="mt-2 max-w-measure text-quiet">{lead}</p> : null}
      {children ? <div className="mt-4">{children}</div> : null}
    </section>
  );
}
