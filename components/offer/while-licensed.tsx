import type { ReactNode } from 'react';

/**
 * What is said of a price until its licence ends: the page's script then puts `gone` in its place, in a
 * box of the same size, and hides it meanwhile for readers in another marketplace than it is of. A price
 * that was seen anew is another element, so that the script and React never meet in one.
 */
export function WhileLicensed({
  until,
  place,
  gone,
  className,
  children,
}: {
  /** Epoch milliseconds. */
  until: number;
  /** Country code of the marketplace that it is true in; null for merchants that have one shop. */
  place: string | null;
  gone: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      key={until}
      data-until={until}
      data-place={place ?? undefined}
      data-gone={gone}
      suppressHydrationWarning
      className={className}
    >
      {children}
    </div>
  );
}
