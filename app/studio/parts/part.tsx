import type { ReactNode } from 'react';

/** One part of the design, under the name of its component. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section aria-label={name} className="later mt-section" suppressHydrationWarning>
      <h2 className="shelf font-text text-title-4">
        <code>{name}</code>
      </h2>
      <div className="mt-6 grid gap-8">{children}</div>
    </section>
  );
}

/** One state of a part, under the property that brings it about. */
export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <p className="mb-3 text-note text-quiet">
        <code>{name}</code>
      </p>
      {children}
    </div>
  );
}
