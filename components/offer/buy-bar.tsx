import type { ReactNode } from 'react';

/**
 * On a phone a lone button has its mark beside it, on two lines, which keeps the bar low; not where
 * text is so large that they would not fit.
 */
const BESIDE = [
  'min-[16rem]:max-sm:[&>:not(:has(a+a))]:flex-nowrap min-[16rem]:max-sm:[&>:not(:has(a+a))]:gap-x-2.5',
  'min-[16rem]:max-sm:[&>:not(:has(a+a))>a]:grow min-[16rem]:max-sm:[&>:not(:has(a+a))>a]:justify-center',
  'min-[16rem]:max-sm:[&>:not(:has(a+a))>a]:px-3 min-[16rem]:max-sm:[&>:not(:has(a+a))>a>svg]:hidden',
  'min-[16rem]:max-sm:[&>:not(:has(a+a))>small]:flex-col min-[16rem]:max-sm:[&>:not(:has(a+a))>small]:items-start',
  'min-[16rem]:max-sm:[&>:not(:has(a+a))>small]:gap-0',
  'min-[16rem]:max-sm:[&>:not(:has(a+a))>small]:whitespace-nowrap min-[16rem]:max-sm:[&>:not(:has(a+a))>small>a]:-mt-2.5',
].join(' ');

/**
 * The last buy box of an article, as its last child. Below 768 px the page's script sticks it to the
 * window's bottom once the element with the id `watch` has scrolled away upwards; its place in the
 * text is kept, so it covers neither the end of the article nor what follows.
 */
export function BuyBar({
  name,
  picture,
  scoreText,
  children,
  watch,
}: {
  name: string;
  /** A small picture of the product; left out where the bar is narrow. */
  picture?: ReactNode;
  /** The score in words, such as "8.6 out of 10". */
  scoreText: string;
  /** The buy buttons. */
  children: ReactNode;
  watch: string;
}) {
  return (
    <div
      data-buy-bar={watch}
      suppressHydrationWarning
      className="mt-section grid grid-cols-1 items-center gap-x-4 gap-y-1.5 border-t border-line bg-paper pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-md:-mx-gutter max-md:px-gutter sm:grid-cols-[1fr_auto] md:border-b data-up:sticky data-up:bottom-(--tray,0px) data-up:z-10 data-up:border-transparent data-up:shadow-floating motion-safe:data-up:animate-[rise_220ms_ease-out] print:hidden"
    >
      <div className="flex min-w-0 items-center gap-3">
        {picture ? (
          <div className="w-14 shrink-0 overflow-hidden rounded-control bg-plate max-sm:hidden">
            {picture}
          </div>
        ) : null}
        <p className="flex min-w-0 flex-wrap gap-x-2 text-note leading-snug sm:flex-col">
          <strong className="font-semibold">{name}</strong>
          <span className="text-quiet tabular-nums">{scoreText}</span>
        </p>
      </div>
      <div className={BESIDE}>{children}</div>
    </div>
  );
}
