import { BuyButtons } from '@/components/offer/buy-button';
import { ProductPicture } from '@/components/product/product-picture';
import { ScoreFigure } from '@/components/product/score-figure';
import type { Messages } from '@/lib/i18n/messages';
import { type PickView, pickAnchor } from './pick-view';

/** The picks at a glance: award, name, score, case and where to buy, each with a link to the whole. */
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
    <ol className="mt-6 grid gap-6 md:grid-cols-2 lg:grid-cols-3">
      {picks.map((pick) => (
        <li
          key={pick.product.slug}
          className="flex flex-col gap-3 rounded-lg border border-line p-4"
        >
          <p className="self-start rounded bg-ink px-2 py-0.5 text-sm font-semibold text-paper">
            {pick.award}
          </p>
          <ProductPicture picture={pick.product.picture} size={480} eager={pick.position === 1} />
          <h3 className="text-2xl">{pick.product.name}</h3>
          <ScoreFigure rated={pick.product} locale={locale} m={m} />
          <p>{pick.case}</p>
          <div className="mt-auto grid gap-2 pt-2">
            <BuyButtons links={pick.links.summary} at={pick} m={m} />
            <a
              href={`${basePath}#${pickAnchor(pick)}`}
              className="inline-flex min-h-11 items-center"
            >
              {m.list.jumpTo(pick.product.name)}
            </a>
          </div>
        </li>
      ))}
    </ol>
  );
}
