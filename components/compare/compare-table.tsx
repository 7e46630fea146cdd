import { buildSpecGroups, countRows, hasBest, sourcesIn } from '@/lib/compare/build-rows';
import type { Messages } from '@/lib/i18n/messages';
import { CompareCards } from './compare-cards';
import { CompareGrid } from './compare-grid';
import type { ComparedProduct } from './comparison';
import { DifferenceSwitch } from './difference-switch';
import { SourceLegend } from './source-mark';

/**
 * Products side by side, from two to twenty; scores only where all were judged by one rubric. There
 * are two forms of it, of which one is on display: a table, and cards where the window is narrower
 * than 480 px. Where a table has no room for its columns it scrolls in its own region, which takes
 * the keyboard; names, and the heads of the columns, stay. Looks and switch are in compare.css.
 */
export function CompareTable({
  entries,
  locale,
  m,
}: {
  entries: readonly ComparedProduct[];
  locale: string;
  m: Messages;
}) {
  const groups = buildSpecGroups(
    entries.map(({ product, attributes }) => ({ ...product, attributes })),
  );
  const hasOneRubric = new Set(entries.map(({ product }) => product.category)).size === 1;
  const parts = { entries, groups, hasScores: hasOneRubric, locale, m };
  return (
    <div className="compare later mt-6" suppressHydrationWarning>
      <DifferenceSwitch {...countRows(groups)} locale={locale} m={m} />
      <SourceLegend sources={sourcesIn(groups)} hasBest={hasBest(groups)} m={m} />
      <CompareGrid {...parts} />
      <CompareCards {...parts} />
    </div>
  );
}
