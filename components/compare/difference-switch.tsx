import type { Messages } from '@/lib/i18n/messages';

/**
 * Hides the specifications that are the same for all products, in the table and on the cards. It
 * works by CSS alone, so also without script, and is not there where nothing can be hidden or the
 * browser knows no `:has()`.
 */
export function DifferenceSwitch({
  same,
  all,
  locale,
  m,
}: {
  same: number;
  all: number;
  locale: string;
  m: Messages;
}) {
  if (same === 0) return null;
  const figure = new Intl.NumberFormat(locale);
  return (
    <label className="compare-switch mb-1 min-h-tap w-fit cursor-pointer items-center gap-x-3">
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked */}
      <input type="checkbox" role="switch" />
      <span>
        <span className="mr-3 font-semibold">{m.compare.onlyDifferences}</span>
        <span className="inline-block text-note text-quiet">
          {m.compare.sameCount(same, figure.format(same), figure.format(all))}
        </span>
      </span>
    </label>
  );
}
