import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

/**
 * A heading that can be linked to, with the link beside it rather than inside it: the heading's name
 * is its own text alone. Size, margins and rule go to `className`, which both share. Without script
 * the link leads to the section; with it, it copies the section's address and says so.
 */
export function SectionHeading({
  id,
  level = 2,
  className = '',
  children,
  m,
}: {
  id: string;
  level?: 2 | 3 | 4;
  className?: string;
  children: ReactNode;
  m: Messages;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={`group/heading relative pe-11 text-balance ${className}`}>
      <Heading id={id} className="inline">
        {children}
      </Heading>
      <a
        href={`#${id}`}
        id={`copy-${id}`}
        data-copy-link
        aria-label={m.page.copyLink}
        aria-labelledby={`copy-${id} ${id}`}
        className="absolute mt-[calc((1lh-2.75rem)/2)] inline-flex size-11 items-center justify-center text-quiet opacity-0 group-hover/heading:opacity-100 hover:text-ink focus-visible:opacity-100 pointer-coarse:opacity-100 motion-safe:transition-opacity motion-safe:duration-quick print:hidden"
      >
        <Icon name="copyLink" className="size-5" />
      </a>
      <span
        role="status"
        suppressHydrationWarning
        className="absolute start-0 top-full z-10 rounded-control bg-ink font-text text-note font-normal text-paper not-empty:mt-1 not-empty:px-3 not-empty:py-1"
      />
    </div>
  );
}
