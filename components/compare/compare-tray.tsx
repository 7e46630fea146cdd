import { Icon } from '@/components/ui/icon';
import { COMPARE_PATH } from '@/lib/compare/address';
import { MOST_ITEMS } from '@/lib/compare/parse-items';
import type { Messages } from '@/lib/i18n/messages';

const QUIET_BUTTON =
  'tap cursor-pointer justify-center rounded-control px-2 text-note underline-offset-4 hover:underline';

/**
 * The bar that says what is chosen to be compared, as the last child of the body: it has its own
 * place at the end of every page, and from there sticks to the window's bottom. It is hidden until the
 * page's script finds something chosen.
 */
export function CompareTray({ locale, m }: { locale: string; m: Messages }) {
  const figure = new Intl.NumberFormat(locale);
  const counts = Array.from({ length: MOST_ITEMS }, (_, index) =>
    m.compare.chosen(figure.format(index + 1)),
  );
  return (
    <>
      <aside
        aria-label={m.compare.tray}
        data-compare-tray
        data-chosen={[m.compare.emptied, ...counts].join('|')}
        data-full={m.compare.full}
        hidden
        suppressHydrationWarning
        className="border-t border-ink bg-paper pb-[env(safe-area-inset-bottom)] data-up:sticky data-up:bottom-0 data-up:z-20 data-up:shadow-floating print:hidden"
      >
        <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-1 gap-y-1 px-gutter sm:gap-x-2 py-1.5">
          <p
            suppressHydrationWarning
            className="mr-auto min-w-0 py-1 text-note leading-snug font-semibold"
          >
            {m.compare.emptied}
          </p>
          <a
            href={COMPARE_PATH}
            rel="nofollow"
            suppressHydrationWarning
            className="tap rounded-control bg-ink px-3 text-note font-semibold text-paper no-underline hover:bg-quiet forced-colors:border"
          >
            <span>
              {m.compare.open} <span className="sr-only">{m.compare.openThese}</span>
            </span>
          </a>
          <button type="button" data-compare-take="" className={QUIET_BUTTON}>
            {m.compare.empty}
          </button>
          <button
            type="button"
            data-compare-close
            aria-label={m.compare.close}
            className={QUIET_BUTTON}
          >
            <Icon name="remove" className="size-5" />
          </button>
        </div>
      </aside>
      <p role="status" data-compare-status suppressHydrationWarning className="sr-only" />
    </>
  );
}
