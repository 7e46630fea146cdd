import type { ComponentProps } from 'react';

/** A picture in an article's text, with its size known before it loads. */
export function BodyPicture({
  src,
  alt,
  size,
}: {
  src: string;
  alt: string;
  size: { readonly width: number; readonly height: number } | undefined;
}) {
  return <img src={src} alt={alt} {...size} loading="lazy" className="rounded-lg bg-plate" />;
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
