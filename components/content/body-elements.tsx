import type { ComponentProps, ReactNode } from 'react';
import { Picture } from '@/components/ui/picture';
import type { Messages } from '@/lib/i18n/messages';
import { SectionHeading } from './section-heading';

const HEADINGS = {
  2: 'mt-12 max-w-measure text-title-2',
  3: 'mt-8 max-w-measure text-title-3',
  4: 'mt-6 max-w-measure text-title-4',
};

/** A heading in an article's text, which can be linked to. */
export function BodyHeading({
  id,
  level,
  children,
  m,
}: {
  id?: string;
  level: 2 | 3 | 4;
  children?: ReactNode;
  m: Messages;
}) {
  const Heading = `h${level}` as const;
  if (id === undefined) return <Heading>{children}</Heading>;
  return (
    <SectionHeading id={id} level={level} className={HEADINGS[level]} m={m}>
      {children}
    </SectionHeading>
  );
}

/** A picture in an article's text, with its size known before it loads. */
export function BodyPicture({
  src,
  alt,
  size,
}: {
  /** Its path as the text names it, such as /pictures/lamp.jpg. */
  src: string;
  alt: string;
  size: { readonly width: number; readonly height: number };
}) {
  return (
    <Picture
      picture={{ src: src.replace(/^\/pictures\//, ''), alt }}
      {...size}
      sizes="(min-width: 42rem) 42rem, 100vw"
      className="rounded-card bg-plate"
    />
  );
}

/** A table in an article's text: on a narrow screen it scrolls in itself, by keyboard too. */
export function BodyTable({ label, ...table }: ComponentProps<'table'> & { label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table {...table} />
    </section>
  );
}
