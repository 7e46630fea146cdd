import type { OwnGood } from '@/lib/catalogue/catalogue';
import { lineName } from '@/lib/checkout/line-name';

/** The pictures of a good, each once: its own, those of its variants with their names, and the rest. */
export function galleryOf(good: OwnGood) {
  const hasKinds = good.variants.length > 1;
  const captions = new Map(
    hasKinds
      ? good.variants.map((variant) => [variant.picture.src, lineName({ good, variant })] as const)
      : [],
  );
  const all = [good.picture, ...good.variants.map(({ picture }) => picture), ...good.pictures];
  return all
    .filter((picture, index) => all.findIndex(({ src }) => src === picture.src) === index)
    .map((picture) => ({ ...picture, caption: captions.get(picture.src) ?? null }));
}
