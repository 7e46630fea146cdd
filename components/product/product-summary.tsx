import { CompareToggle } from '@/components/compare/compare-toggle';
import { BuyButtons } from '@/components/offer/buy-button';
import { PriceSlot } from '@/components/offer/price-slot';
import { OwnOffers } from '@/components/shop/own-offer';
import type { OwnOfferView } from '@/components/shop/shop-view';
import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';
import type { BuyLink } from '@/lib/offers/buy-links';
import type { ShownOffers } from '@/lib/offers/show-offers';
import { ProductPicture } from './product-picture';
import { ScoreFigure } from './score-figure';
import { StandingNote } from './standing-note';

/** One product inside an article: picture, name, score, verdict, standing, where to buy. */
export function ProductSummary({
  product,
  successorPath,
  links,
  own,
  offers,
  locale,
  m,
}: {
  product: Product;
  successorPath?: string;
  links: readonly BuyLink[];
  /** What we sell of it ourselves. */
  own: readonly OwnOfferView[];
  offers: ShownOffers;
  locale: string;
  m: Messages;
}) {
  return (
    <aside
      aria-label={product.name}
      className="later my-8 grid max-w-measure grid-cols-[minmax(3rem,6rem)_minmax(0,1fr)] items-start gap-x-5 gap-y-3 rounded-card border border-line p-4 max-[16rem]:flex max-[16rem]:flex-col sm:grid-cols-[12rem_minmax(0,1fr)] sm:p-5"
      suppressHydrationWarning
    >
      <div className="sm:row-span-2">
        <ProductPicture picture={product.picture} size={384} />
      </div>
      <div className="grid content-start gap-2">
        <p className="font-display text-title-3 font-semibold">
          <a href={product.path} className="tap">
            {product.name}
          </a>
        </p>
        <ScoreFigure rated={product} locale={locale} m={m} size="small" />
      </div>
      <div className="col-span-2 grid gap-3 sm:col-span-1 sm:col-start-2">
        <p>{product.verdict}</p>
        <StandingNote product={product} successorPath={successorPath} m={m} />
        <PriceSlot product={product} offers={offers} locale={locale} m={m} />
        <OwnOffers offers={own} m={m} />
        <BuyButtons links={links} m={m} />
        <CompareToggle product={product} m={m} />
      </div>
    </aside>
  );
}
