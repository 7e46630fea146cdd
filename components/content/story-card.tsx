import { CompareToggle } from '@/components/compare/compare-toggle';
import { ScoreFigure } from '@/components/product/score-figure';
import { Picture } from '@/components/ui/picture';
import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

/** What a card says of the page that it leads to. */
export interface StoryCardView {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly picture: { readonly src: string; readonly alt: string };
  /** A product stands whole on its plate, and can be compared; any other picture fills the frame. */
  readonly product?: Pick<Product, 'slug' | 'name'>;
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
    <article className="group relative flex h-full flex-col">
      <div className="overflow-hidden rounded-card bg-plate motion-safe:transition-shadow motion-safe:duration-calm group-hover:shadow-raised">
        <Picture
          picture={card.picture}
          width={640}
          height={480}
          sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 50vw, 100vw"
          decorative
          className={`aspect-4/3 w-full ${card.product ? 'object-contain p-3' : 'object-cover'}`}
        />
      </div>
      <div className="flex flex-1 flex-col gap-1.5 pt-3">
        {card.kind ? <p className="text-note text-quiet">{card.kind}</p> : null}
        <h3 className="text-title-3">
          <a href={card.path} className="no-underline after:absolute after:inset-0 hover:underline">
            {card.title}
          </a>
        </h3>
        <p className="text-note text-quiet">{card.text}</p>
        {card.rated ? (
          <div className="pt-1">
            <ScoreFigure rated={card.rated} locale={locale} m={m} size="small" />
          </div>
        ) : null}
        {card.product ? (
          <div className="relative z-1 mt-auto w-fit pt-2">
            <CompareToggle product={card.product} m={m} />
          </div>
        ) : null}
      </div>
    </article>
  );
}
