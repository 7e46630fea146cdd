import type { Messages } from '@/lib/i18n/messages';
import { StoryCard, type StoryCardView } from './story-card';

/** A titled section of cards; nothing at all where there are none. */
export function CardGrid({
  id,
  title,
  lead,
  cards,
  locale,
  m,
}: {
  id: string;
  title: string;
  lead?: string;
  cards: readonly StoryCardView[];
  locale: string;
  m: Messages;
}) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="text-3xl">
        {title}
      </h2>
      {lead ? <p className="mt-2 max-w-measure text-quiet">{lead}</p> : null}
      <div className="mt-6 grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map((card) => (
          <StoryCard key={card.path} card={card} locale={locale} m={m} />
        ))}
      </div>
    </section>
  );
}
