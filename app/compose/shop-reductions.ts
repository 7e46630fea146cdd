import type { ReductionView } from '@/components/shop/shop-view';
import type { OwnGood, Variant } from '@/lib/catalogue/catalogue';
import { findReduction, type Reduction } from '@/lib/catalogue/find-reduction';
import { formatMoney } from '@/lib/core/money';
import { formatPercent } from '@/lib/core/numbers';
import type { ShopContext } from './shop-context';

type Words = Pick<ShopContext, 'site' | 'm' | 'currency' | 'now'>;

function reductionView(
  { lowest, percent }: Reduction,
  name: string | null,
  { m, site }: Words,
): ReductionView {
  const words = m.shop.reduced;
  const share = formatPercent(percent, site.locale);
  return {
    mark: name === null ? words.mark(share) : words.one(name, share),
    label: words.lowest,
    was: formatMoney(lowest, site.locale),
  };
}

/** That a variant is reduced now; null where that may not be said. */
export function variantReduction(variant: Variant, words: Words): ReductionView | null {
  const found = findReduction(variant, words.currency, words.now);
  return found && reductionView(found, null, words);
}

/** The same of a good: that of the variant which saves most, with its name where there are others. */
export function goodReduction(good: OwnGood, words: Words): ReductionView | null {
  const found = good.variants.flatMap((variant) => {
    const reduction = findReduction(variant, words.currency, words.now);
    return reduction ? [{ variant, reduction }] : [];
  });
  const [best] = found.sort((a, b) => b.reduction.percent - a.reduction.percent);
  if (!best) return null;
  const name = good.variants.length > 1 ? (best.variant.name ?? null) : null;
  return reductionView(best.reduction, name, words);
}
