import { BuyButtons } from '@/components/offer/buy-button';
import { AssessmentNote } from '@/components/product/assessment-note';
import { ProductPicture } from '@/components/product/product-picture';
import { ProsCons } from '@/components/product/pros-cons';
import { ScoreFigure } from '@/components/product/score-figure';
import type { Messages } from '@/lib/i18n/messages';
import { type PickView, pickAnchor } from './pick-view';

/** A pick in full, as its list's page and an embedding guide show it. */
export function PickCard({ pick, locale, m }: { pick: PickView; locale: string; m: Messages }) {
  const { product } = pick;
  const titleId = pickAnchor(pick);
  return (
    <section aria-labelledby={titleId} className="mt-14 border-t border-line pt-8">
      <div className="grid gap-8 md:grid-cols-[18rem_1fr]">
        <ProductPicture picture={product.picture} size={576} />
        <div>
          <p className="font-semibold text-quiet">
            {m.list.pickNumber(pick.position)} · {pick.award}
          </p>
          <h3 id={titleId} className="mt-1 text-3xl">
            {product.name}
          </h3>
          <div className="mt-3">
            <ScoreFigure rated={product} locale={locale} m={m} />
            <AssessmentNote assessment={product.assessment} m={m} />
          </div>
          <div className="mt-4">
            <BuyButtons links={pick.links.pick} at={pick} m={m} />
          </div>
        </div>
      </div>
      <div className="mt-8 grid max-w-measure gap-6">
        <div>
          <h4 className="font-semibold">{m.list.forWhom}</h4>
          <p>{pick.forWhom}</p>
        </div>
        <div>
          <h4 className="font-semibold">{m.list.why}</h4>
          <p>{pick.case}</p>
        </div>
        <ProsCons pros={product.pros} cons={product.cons} level="h4" m={m} />
        <p>
          <a href={product.path} className="inline-flex min-h-11 items-center">
            {m.list.readReview(product.name)}
          </a>
        </p>
      </div>
    </section>
  );
}
