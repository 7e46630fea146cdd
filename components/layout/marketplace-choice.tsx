import type { Messages } from '@/lib/i18n/messages';

export interface MarketplaceOption {
  readonly code: string;
  readonly name: string;
}

/**
 * The reader's choice of Amazon shop. It works through the page's script alone, so it stays hidden
 * until that script shows it.
 */
export function MarketplaceChoice({
  options,
  m,
}: {
  options: readonly MarketplaceOption[];
  m: Messages;
}) {
  if (options.length < 2) return null;
  return (
    <p hidden data-marketplace-choice suppressHydrationWarning className="mt-6">
      <label htmlFor="marketplace" className="block font-semibold">
        {m.layout.marketplaceLabel}
      </label>
      <select
        id="marketplace"
        suppressHydrationWarning
        aria-describedby="marketplace-help"
        className="mt-1 min-h-11 w-full max-w-xs rounded border border-quiet bg-paper px-3 text-ink"
      >
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
      </select>
      <span id="marketplace-help" className="mt-1 block text-quiet">
        {m.layout.marketplaceHelp}
      </span>
    </p>
  );
}
