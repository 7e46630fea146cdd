import { BuyButtons } from '@/components/offer/buy-button';
import { PriceSlot } from '@/components/offer/price-slot';
import { ProductPicture } from '@/components/product/product-picture';
import { ScoreFigure } from '@/components/product/score-figure';
import { AwardBadge } from '@/components/ui/award-badge';
import type { Messages } from '@/lib/i18n/messages';
import { CompareToggle } from './compare-toggle';
import type { ComparedProduct } from './comparison';

/** A product of an editorial comparison, with when to buy it. */
export interface ReasonedProduct extends ComparedProduct {
  readonly when: string;
  readonly isWinner: boolean;
}

/** When to buy which of the products that an editorial comparison weighs, and which most should. */
export function VerdictReasons({
  entries,
  isTie,
  hasScores,
  locale,
  m,
}: {
  entries: readonly ReasonedProduct[];
  isTie: boolean;
  /** All were judged by one rubric. */
  hasScores: boolean;
  locale: string;
  m: Messages;
}) {
  return (
    <>
      {isTie ? <p className="mt-5 font-semibold">{m.compare.tie}</p> : null}
      <ul className="mt-6 grid gap-6 sm:grid-cols-2">
        {entries.map(({ product, offers, links, when, isWinner }) => (
          <li
            key={product.slug}
            className="flex flex-col gap-4 rounded-card border border-line p-4 sm:p-5"
          >
            <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
              <div className="w-28 max-w-full">
                <ProductPicture picture={{ ...product.picture, alt: '' }} size={224} />
              </div>
              <div className="grid min-w-0 flex-[1_1_9rem] justify-items-start gap-2">
                {isWinner ? <AwardBadge>{m.compare.winner}</AwardBadge> : null}
                <h3 className="text-title-3">
                  <a href={product.path} className="tap">
                    {product.name}
                  </a>
                </h3>
                {hasScores ? (
                  <ScoreFigure rated={product} size="small" locale={locale} m={m} />
                ) : null}
              </div>
            </div>
            <p>{when}</p>
            <div className="mt-auto grid gap-2 border-t border-line pt-3">
              <PriceSlot product={product} offers={offers} locale={locale} m={m} />
              <BuyButtons links={links} m={m} />
              <CompareToggle product={product} m={m} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
