import type { ReactNode } from 'react';

/** An article beside its jump links: a rail on wide screens, a strip above it on narrow ones. */
export function ArticleGrid({ jump, children }: { jump: ReactNode; children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_12rem] lg:gap-x-10">
      {jump}
      <div className="min-w-0">{children}</div>
    </div>
  );
}
