import type { Messages } from '@/lib/i18n/messages';
import { StoryCard, type StoryCardView } from './story-card';

const COLUMNS = {
  /** Over the whole page. */
  full: 'sm:grid-cols-2 lg:grid-cols-4',
  /** In half of it. */
  half: 'sm:grid-cols-2',
  /** In half of it, with one large card to a row. */
  wide: '',
};

/** A titled section of cards; nothing at all where there are none. */
export function CardGrid({
  id,
  title,
  lead,
  cards,
  columns = 'full',
  locale,
  m,
}: {
  id: string;
  title: string;
  lead?: string;
  cards: readonly StoryCardView[];
  columns?: keyof typeof COLUMNS;
  locale: string;
  m: Messages;
}) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby={id} className="later mt-section" suppressHydrationWarning>
      <h2 id={id} className="shelf text-title-2">
        {title}
      </h2>
      {lead ? <p className="mt-3 max-w-measure text-quiet">{lead}</p> : null}
      <div className={`mt-6 grid gap-x-6 gap-y-10 ${COLUMNS[columns]}`}>
        {cards.map((card) => (
          <StoryCard key={card.path} card={card} locale={locale} m={m} />
        ))}
      </div>
    </section>
  );
}
