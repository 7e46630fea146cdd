import type { ReactNode } from 'react';
import { Icon } from './icon';

/** In place of what could not be loaded: what went wrong, and the ways on. Nothing of it blames the reader. */
export function ErrorState({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children?: ReactNode;
}) {
  return (
    <section role="alert" className="rounded-card border border-bad p-6 sm:p-8">
      <h2 className="flex gap-2 text-title-3">
        <Icon name="notice" className="mt-0.5 size-6 text-bad" />
        {title}
      </h2>
      {lead ? <p className="mt-2 max-w-measure text-quiet">{lead}</p> : null}
      {children ? <div className="mt-4">{children}</div> : null}
    </section>
  );
}
