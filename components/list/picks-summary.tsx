import { BuyButtons } from '@/components/offer/buy-button';
import { PriceSlot } from '@/components/offer/price-slot';
import { ProductPicture } from '@/components/product/product-picture';
import { ScoreFigure } from '@/components/product/score-figure';
import { StandingNote } from '@/components/product/standing-note';
import { OwnOffers } from '@/components/shop/own-offer';
import { AwardBadge } from '@/components/ui/award-badge';
import type { Messages } from '@/lib/i18n/messages';
import { type PickView, pickAnchor } from './pick-view';

/** The picks at a glance: award, name, score, for whom, and where to buy, each with a link to the whole. */
export function PicksSummary({
  picks,
  basePath = '',
  locale,
  m,
}: {
  picks: readonly PickView[];
  /** Path of the list's page; empty on that page itself. */
  basePath?: string;
  locale: string;
  m: Messages;
}) {
  return (
    <ol
      className={`mt-6 grid gap-6 sm:grid-cols-2 xl:grid-cols-3 ${basePath ? 'later' : ''}`}
      suppressHydrationWarning
    >
      {picks.map((pick) => (
        <li
          key={pick.product.slug}
          className="grid grid-cols-[minmax(3rem,6rem)_minmax(0,1fr)] content-start gap-x-4 gap-y-3 rounded-card border border-line p-4 max-[16rem]:flex max-[16rem]:flex-col sm:flex sm:flex-col sm:items-stretch"
        >
          <ProductPicture picture={pick.product.picture} size={480} />
          <div className="grid content-start justify-items-start gap-2">
            <AwardBadge>{pick.award}</AwardBadge>
            <h3 className="text-title-3">{pick.product.name}</h3>
            <ScoreFigure rated={pick.product} locale={locale} m={m} size="small" />
          </div>
          <p className="col-span-2">{pick.forWhom}</p>
          <div className="col-span-2 mt-auto grid gap-2 border-t border-line pt-3">
            <StandingNote product={pick.product} successorPath={pick.successorPath} m={m} />
            <PriceSlot product={pick.product} offers={pick.offers} locale={locale} m={m} />
            <OwnOffers offers={pick.own} m={m} />
            <BuyButtons links={pick.links.summary} at={pick} m={m} />
            <a href={`${basePath}#${pickAnchor(pick)}`} className="tap">
              {m.list.jumpTo(pick.product.name)}
            </a>
          </div>
        </li>
      ))}
    </ol>
  );
}
