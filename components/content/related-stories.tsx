import type { Messages } from '@/lib/i18n/messages';
import { StoryCard, type StoryCardView } from './story-card';

/** Where a reader may go on from the end of an article; nothing at all where there is nothing. */
export function RelatedStories({
  cards,
  locale,
  m,
}: {
  cards: readonly StoryCardView[];
  locale: string;
  m: Messages;
}) {
  if (cards.length === 0) return null;
  return (
    <aside
      aria-labelledby="related"
      className="later mt-section"
      data-related
      suppressHydrationWarning
    >
      <h2 id="related" className="shelf text-title-2">
        {m.article.related}
      </h2>
      <div className="mt-6 grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {cards.map((card) => (
          <StoryCard key={card.path} card={card} locale={locale} m={m} />
        ))}
      </div>
    </aside>
  );
}
