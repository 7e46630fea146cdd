import { ScoreFigure } from '@/components/product/score-figure';
import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

/** What a card says of the page that it leads to. */
export interface StoryCardView {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly picture: { readonly src: string };
  readonly kind?: string;
  /** Shows the score of a product. */
  readonly rated?: Pick<Product, 'score' | 'assessment'>;
}

/** A card that leads to one page: picture, kind, title, a line of text, a score. */
export function StoryCard({
  card,
  locale,
  m,
}: {
  card: StoryCardView;
  locale: string;
  m: Messages;
}) {
  return (
    <article className="relative flex h-full flex-col rounded-lg border border-line bg-paper">
      <div className="overflow-hidden rounded-t-lg bg-plate">
        <img
          src={`/pictures/${card.picture.src}`}
          alt=""
          width={640}
          height={480}
          loading="lazy"
          decoding="async"
          className="aspect-4/3 w-full object-contain"
        />
      </div>
      <div className="flex flex-1 flex-col gap-2 p-4">
        {card.kind ? <p className="text-sm font-semibold text-quiet">{card.kind}</p> : null}
        <h3 className="text-xl">
          <a href={card.path} className="no-underline after:absolute after:inset-0 hover:underline">
            {card.title}
          </a>
        </h3>
        <p className="text-quiet">{card.text}</p>
        {card.rated ? <ScoreFigure rated={card.rated} locale={locale} m={m} /> : null}
      </div>
    </article>
  );
}
