import { CompareToggle } from '@/components/compare/compare-toggle';
import { PriceSlot } from '@/components/offer/price-slot';
import { ScoreFigure } from '@/components/product/score-figure';
import { Picture } from '@/components/ui/picture';
import type { Messages } from '@/lib/i18n/messages';
import type { BrowseCardView } from './browse-view';

/** What it is and where it leads: the whole of it is one link. */
function CardHead({ card: { path, name, brand, picture } }: { card: BrowseCardView }) {
  return (
    <div className="relative">
      <div className="overflow-hidden rounded-card bg-plate motion-safe:transition-shadow motion-safe:duration-calm group-hover:shadow-raised">
        <Picture
          picture={picture}
          width={640}
          height={480}
          sizes="(min-width: 80rem) 18rem, (min-width: 40rem) 45vw, 100vw"
          decorative
          className="aspect-4/3 w-full p-3"
        />
      </div>
      <p className="pt-3 text-note text-quiet">{brand}</p>
      <h3 className="text-title-3">
        <a href={path} className="no-underline after:absolute after:inset-0 hover:underline">
          {name}
        </a>
      </h3>
    </div>
  );
}

/**
 * One product of a category: its picture, score, for whom it is, some values, what it costs.
 * @param because why it was chosen, sentences.
 */
export function BrowseCard({
  card,
  because = [],
  locale,
  m,
}: {
  card: BrowseCardView;
  because?: readonly string[];
  locale: string;
  m: Messages;
}) {
  return (
    <article className="group flex h-full min-w-0 flex-col gap-2">
      <CardHead card={card} />
      <ScoreFigure rated={card.rated} locale={locale} m={m} size="small" />
      {because.length > 0 ? (
        <ul className="grid gap-1 font-semibold">
          {because.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      <p className="text-note text-quiet">
        {m.browse.bestFor}: {card.bestFor}
      </p>
      {card.facts.length > 0 ? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-t border-line pt-2 text-note">
          {card.facts.map(({ name, value }) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-quiet">{name}</dt>
              <dd className="min-w-0 text-end">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <div className="mt-auto grid gap-2">
        <PriceSlot product={card.priced} offers={card.offers} locale={locale} m={m} />
        <CompareToggle product={card} m={m} />
      </div>
    </article>
  );
}
