import { BuyButtons } from '@/components/offer/buy-button';
import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';
import type { BuyLink } from '@/lib/offers/buy-links';
import { ProductPicture } from './product-picture';
import { ScoreFigure } from './score-figure';

/** One product inside an article: picture, name, score, verdict, where to buy. */
export function ProductSummary({
  product,
  links,
  locale,
  m,
}: {
  product: Product;
  links: readonly BuyLink[];
  locale: string;
  m: Messages;
}) {
  return (
    <aside
      aria-label={product.name}
      className="my-8 grid gap-6 rounded-lg border border-line p-4 sm:grid-cols-[12rem_1fr]"
    >
      <ProductPicture picture={product.picture} size={384} />
      <div className="grid content-start gap-3">
        <p className="font-display text-2xl font-semibold">
          <a href={product.path} className="inline-flex min-h-11 items-center">
            {product.name}
          </a>
        </p>
        <ScoreFigure rated={product} locale={locale} m={m} />
        <p>{product.verdict}</p>
        <BuyButtons links={links} m={m} />
      </div>
    </aside>
  );
}
