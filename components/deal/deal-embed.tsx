import { DealCard } from './deal-card';
import type { DealCardView, DealsLink, DealWords } from './deals-view';

/** A deal that stands alone, with what its merchant wants to be said beside the price. */
export interface EmbeddedDeal {
  readonly card: DealCardView;
  readonly notices: readonly string[];
}

/** The best deal on a product inside an article; a line that there is none where there is none. */
export function DealEmbed({
  deal,
  words,
  none,
  all,
}: {
  deal: EmbeddedDeal | null;
  words: DealWords;
  none: string;
  /** Where all deals are. */
  all: DealsLink;
}) {
  return (
    <aside className="later my-8 max-w-measure" suppressHydrationWarning>
      {deal ? (
        <DealCard {...deal} words={words} isInArticle />
      ) : (
        <p className="rounded-card border border-line p-4 text-quiet">
          {none}{' '}
          <a href={all.href} className="tap">
            {all.text}
          </a>
        </p>
      )}
    </aside>
  );
}
