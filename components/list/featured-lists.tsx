import type { Messages } from '@/lib/i18n/messages';
import { ListFeature, type ListFeatureView } from './list-feature';

/** The best-of lists of a page, each with its winners; the first is there without waiting. */
export function FeaturedLists({
  id,
  lists,
  m,
}: {
  id: string;
  lists: readonly ListFeatureView[];
  m: Messages;
}) {
  if (lists.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="shelf text-title-2">
        {m.list.featured}
      </h2>
      <div className="mt-6 grid gap-6 md:grid-cols-2">
        {lists.map((list, index) => (
          <ListFeature key={list.path} list={list} eager={index === 0} m={m} />
        ))}
      </div>
    </section>
  );
}
