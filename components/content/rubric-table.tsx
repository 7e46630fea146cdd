import type { Category } from '@/lib/content/types';
import { formatPercent } from '@/lib/core/numbers';
import type { Messages } from '@/lib/i18n/messages';

/** How products of a category are scored: each criterion, its weight, what it looks at. */
export function RubricTable({
  category,
  locale,
  m,
}: {
  category: Category;
  locale: string;
  m: Messages;
}) {
  return (
    <section aria-labelledby="rubric" className="mt-section max-w-measure">
      <h2 id="rubric" className="shelf text-title-2">
        {m.category.rubric}
      </h2>
      <dl className="mt-4">
        {category.rubric.map((criterion) => (
          <div key={criterion.id} className="border-t border-line py-3">
            <dt className="flex justify-between gap-4 font-semibold">
              <span>{criterion.name}</span>
              <span className="tabular-nums">{formatPercent(criterion.weight, locale)}</span>
            </dt>
            <dd className="text-quiet">{criterion.description}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
