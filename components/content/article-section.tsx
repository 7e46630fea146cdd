import type { ReactNode } from 'react';
import type { Messages } from '@/lib/i18n/messages';
import { SectionHeading } from './section-heading';

/** A section of an article under a heading that can be linked to. */
export function ArticleSection({
  id,
  title,
  isFirst = false,
  m,
  children,
}: {
  id: string;
  title: string;
  isFirst?: boolean;
  m: Messages;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className={isFirst ? 'mt-6' : 'later mt-section'}
      suppressHydrationWarning
    >
      <SectionHeading id={id} className="shelf text-title-2" m={m}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}
