import type { GoodFields } from '@/lib/content/schema/shop-good';
import type { Shop } from '@/lib/content/types';
import type { Money } from '@/lib/core/money';

/** Whether a price holds the tax, in the words of Stripe. */
export type TaxBehavior = Shop['currencies'][number]['taxBehavior'];

/** What one piece costs, in minor units. */
export interface Price extends Money {
  readonly taxBehavior: TaxBehavior;
}

type FieldsOf<Kind extends GoodFields['kind']> = Extract<GoodFields, { kind: Kind }>;
type VariantFields = FieldsOf<'physical'>['variants'][number];

/** What is ordered under one stock number. */
export interface Variant extends Omit<VariantFields, 'prices' | 'stock' | 'weight' | 'picture'> {
  /** In the order of the shop's currencies. */
  readonly prices: readonly Price[];
  readonly picture: GoodFields['picture'];
  /** Pieces at launch, where the counting in the database begins; null where there is no end of them. */
  readonly stock: number | null;
  /** Grams with the packing; 0 for what is downloaded. */
  readonly weight: number;
}

interface Placed {
  readonly slug: string;
  /** Path of its page from the site's root. */
  readonly path: string;
}

/** A thing that is sent. */
export interface PhysicalGood extends Omit<FieldsOf<'physical'>, 'variants' | 'slug'>, Placed {
  readonly variants: readonly Variant[];
}

/** A file that is downloaded. */
export interface DigitalGood
  extends Omit<FieldsOf<'digital'>, 'variants' | 'slug' | 'file'>,
    Placed {
  readonly variants: readonly Variant[];
  /** Path of the file from the project's root, outside `public/`. */
  readonly file: string;
}

/** A good that the publisher sells; what merchants sell is none. */
export type OwnGood = PhysicalGood | DigitalGood;

/** One variant with the good that it is of. */
export interface CatalogueItem {
  readonly good: OwnGood;
  readonly variant: Variant;
}

/** What the site sells itself. */
export interface Catalogue {
  /** Null where the site has no shop, and then no goods either. */
  readonly shop: Shop | null;
  /** Those off sale among them, in the order of their slugs. */
  readonly goods: readonly OwnGood[];
  findGood(slug: string): OwnGood | undefined;
  /** By its stock number, exactly as it is written. */
  findItem(sku: string): CatalogueItem | undefined;
  /** The goods that are sold of a reviewed product, by its slug: what is "ours" on lists and reviews. */
  goodsOf(product: string): readonly OwnGood[];
}
