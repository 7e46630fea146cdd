import { CompareToggle } from '@/components/compare/compare-toggle';
import { SectionHeading } from '@/components/content/section-heading';
import { BuyButtons } from '@/components/offer/buy-button';
import { PriceSlot } from '@/components/offer/price-slot';
import { AssessmentNote } from '@/components/product/assessment-note';
import { ProductPicture } from '@/components/product/product-picture';
import { ProsCons } from '@/components/product/pros-cons';
import { ScoreFigure } from '@/components/product/score-figure';
import { StandingNote } from '@/components/product/standing-note';
import { OwnOffers } from '@/components/shop/own-offer';
import { AwardBadge } from '@/components/ui/award-badge';
import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';
import { type PickView, pickAnchor } from './pick-view';

function Reason({ title, children }: { title: string; children: string }) {
  return (
    <div>
      <h4 className="font-text text-title-4 tracking-normal">{title}</h4>
      <p className="mt-1">{children}</p>
    </div>
  );
}

/** A pick in full: what it won, for whom it is, why we like it, and its flaws. */
export function PickCard({ pick, locale, m }: { pick: PickView; locale: string; m: Messages }) {
  const { product } = pick;
  const titleId = pickAnchor(pick);
  return (
    <section
      aria-labelledby={titleId}
      data-pick
      className="later mt-8 border-line not-first-of-type:mt-12 not-first-of-type:border-t not-first-of-type:pt-8"
      suppressHydrationWarning
    >
      <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-[minmax(10rem,18rem)_minmax(0,1fr)]">
        <ProductPicture picture={product.picture} size={576} />
        <div className="grid gap-4">
          <div>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <AwardBadge>{pick.award}</AwardBadge>
              <p className="text-note text-quiet">{m.list.pickNumber(pick.position)}</p>
            </div>
            <SectionHeading id={titleId} level={3} className="mt-2 text-title-2" m={m}>
              {product.name}
            </SectionHeading>
          </div>
          <ScoreFigure rated={product} locale={locale} m={m} />
          <StandingNote product={product} successorPath={pick.successorPath} m={m} />
          <div className="grid gap-2">
            <PriceSlot product={product} offers={pick.offers} locale={locale} m={m} />
            <OwnOffers offers={pick.own} m={m} />
            <BuyButtons links={pick.links.pick} at={pick} m={m} />
            <CompareToggle product={product} m={m} />
          </div>
        </div>
      </div>
      <div className="mt-8 grid max-w-measure gap-6">
        <Reason title={m.list.forWhom}>{pick.forWhom}</Reason>
        <Reason title={m.list.why}>{pick.case}</Reason>
        <Reason title={m.list.flaws}>{pick.flaws}</Reason>
        <ProsCons pros={product.pros} cons={product.cons} level="h4" m={m} />
        <AssessmentNote assessment={product.assessment} m={m} />
        <a href={product.path} className="tap font-semibold">
          {m.list.readReview(product.name)}
          <Icon name="next" className="size-4" />
        </a>
      </div>
    </section>
  );
}
