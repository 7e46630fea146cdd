import { DealCard } from './deal-card';
import type { DealCardView, DealWords } from './deals-view';

/** Deals beside each other, as many as there is room for. */
export function DealGrid({
  cards,
  ...more
}: {
  cards: readonly DealCardView[];
  words: DealWords;
  noticeHref?: string;
}) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
      {cards.map((card) => (
        <li key={card.id} className="min-w-0">
          <DealCard card={card} {...more} />
        </li>
      ))}
    </ul>
  );
}
