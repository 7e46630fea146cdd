import { BuyButtons } from '@/components/offer/buy-button';
import { PriceSlot } from '@/components/offer/price-slot';
import { ProductPicture } from '@/components/product/product-picture';
import { ScoreFigure } from '@/components/product/score-figure';
import { AwardBadge } from '@/components/ui/award-badge';
import type { ComparedProduct, ComparisonParts } from './comparison';
import { SourcedValue } from './source-mark';

function Card({
  entry: { product, offers, links, award, at },
  index,
  groups,
  hasScores,
  locale,
  m,
}: Omit<ComparisonParts, 'entries'> & { entry: ComparedProduct; index: number }) {
  const names = groups.flatMap(({ rows }) => rows.map(({ name }) => name));
  const isOneOfMany = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return (
    <article className="rounded-card border border-line p-4 break-inside-avoid">
      <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4">
        <ProductPicture picture={{ ...product.picture, alt: '' }} size={144} />
        <div className="grid content-start justify-items-start gap-1">
          {award ? <AwardBadge>{award}</AwardBadge> : null}
          <h3 className="m-0 text-title-4">
            <a href={product.path} className="tap">
              {product.name}
            </a>
          </h3>
        </div>
      </div>
      <div className="my-3 grid gap-1">
        {hasScores ? <ScoreFigure rated={product} size="small" locale={locale} m={m} /> : null}
        <PriceSlot product={product} offers={offers} locale={locale} m={m} />
      </div>
      <dl>
        {groups.flatMap(({ name: group, rows }) =>
          rows.map(({ name, cells, isSame, best }) => (
            <div key={`${group} ${name}`} className={isSame ? 'compare-same' : undefined}>
              <dt>{isOneOfMany(name) ? `${group}: ${name}` : name}</dt>
              <dd>
                <SourcedValue spec={cells[index]} isBest={best.has(index)} m={m} />
              </dd>
            </div>
          )),
        )}
      </dl>
      <div className="mt-3">
        <BuyButtons links={links} at={at} m={m} />
      </div>
    </article>
  );
}

/** A comparison as one card a product, for windows narrower than 480 px. */
export function CompareCards({ entries, ...parts }: ComparisonParts) {
  return (
    <div className="compare-cards gap-4 tabular-nums">
      {entries.map((entry, index) => (
        <Card key={entry.product.slug} entry={entry} index={index} {...parts} />
      ))}
    </div>
  );
}
