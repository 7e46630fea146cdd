import type { ReactNode } from 'react';
import { SectionHeading } from '@/components/content/section-heading';
import { PriceSlot } from '@/components/offer/price-slot';
import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';
import type { ShownOffers } from '@/lib/offers/show-offers';
import { AssessmentNote } from './assessment-note';
import { ScoreFigure } from './score-figure';
import { StandingNote } from './standing-note';

/** The judgement of a review in one box: score, verdict, for whom, standing, price, where to buy. */
export function VerdictBox({
  product,
  successorPath,
  offers,
  buy,
  locale,
  m,
}: {
  product: Product;
  successorPath?: string;
  offers: ShownOffers;
  /** The buy buttons. */
  buy: ReactNode;
  locale: string;
  m: Messages;
}) {
  return (
    <section aria-labelledby="verdict" className="rounded-card border border-line p-5 sm:p-7">
      <SectionHeading id="verdict" className="text-title-2" m={m}>
        {m.product.verdict}
      </SectionHeading>
      <div className="mt-4">
        <ScoreFigure rated={product} locale={locale} m={m} size="large" />
      </div>
      <p className="mt-5 text-lead">{product.verdict}</p>
      <p className="mt-4">
        <strong>{m.product.bestFor}</strong> {product.bestFor}
      </p>
      <div className="mt-5 grid gap-3 border-t border-line pt-5">
        <StandingNote product={product} successorPath={successorPath} m={m} />
        <PriceSlot product={product} offers={offers} locale={locale} m={m} />
        {buy}
        <AssessmentNote assessment={product.assessment} m={m} />
      </div>
    </section>
  );
}
