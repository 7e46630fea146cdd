import type { ReactNode } from 'react';

/** The page's one main landmark, at the width of the grid. */
export function PageMain({ children }: { children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-page px-gutter outline-none">
      {children}
    </main>
  );
}
