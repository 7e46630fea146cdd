'use client';

import { useEffect, useRef } from 'react';
import type { NextView } from './deals-view';

/**
 * The link to the next page. It brings the next deals by itself when it comes into view, and when it is
 * followed; without a script it leads to them.
 * @param isWaiting true while it should be followed only on purpose.
 */
export function MoreDeals({
  next,
  isWaiting,
  onNear,
  onFollow,
}: {
  next: NextView;
  isWaiting: boolean;
  onNear: () => void;
  onFollow: () => void;
}) {
  const link = useRef<HTMLAnchorElement>(null);
  const near = useRef(onNear);
  useEffect(() => {
    near.current = onNear;
  });
  useEffect(() => {
    if (!link.current || isWaiting) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) near.current();
      },
      { rootMargin: '600px' },
    );
    observer.observe(link.current);
    return () => observer.disconnect();
    // Each time that the wait is over it is looked at anew: the link may still be near.
  }, [isWaiting]);
  return (
    <a
      ref={link}
      href={next.href}
      rel="next"
      className="tap font-semibold"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onFollow();
      }}
    >
      {next.text}
    </a>
  );
}
