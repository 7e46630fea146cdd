/** What is left of a good, in words. */
export interface StockView {
  readonly text: string;
  readonly tone: 'in' | 'low' | 'out' | 'unknown';
}

interface PictureView {
  readonly src: string;
  readonly alt: string;
}

/** That a price is reduced, in words. */
export interface ReductionView {
  /** By how much, and of which variant where there are others. */
  readonly mark: string;
  readonly label: string;
  /** The lowest price of the 30 days before. */
  readonly was: string;
}

/** A good as a card of the shop shows it. */
export interface GoodCardView {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly picture: PictureView;
  readonly price: string;
  /** Null where it is not reduced. */
  readonly reduction: ReductionView | null;
  readonly mark: string;
  readonly stock: StockView;
}

/** One variant of a good to choose. */
export interface VariantView {
  readonly sku: string;
  readonly name: string;
  readonly price: string;
  /** Null where it is not reduced. */
  readonly reduction: ReductionView | null;
  readonly stock: StockView;
  readonly isChosen: boolean;
}

/** How a good is ordered, or why it is not. */
export type OrderFormView =
  | {
      readonly kind: 'form';
      /** Empty where there is one: nothing is to be chosen. */
      readonly variants: readonly VariantView[];
      /** The one there is, else none. */
      readonly sku: string | null;
      /** The most pieces that can be ordered. */
      readonly most: number;
      readonly mostText: string | null;
    }
  | { readonly kind: 'note'; readonly title: string; readonly lead: string };

/** A way of delivery with its price and time. */
export interface DeliveryRow {
  readonly zone: string;
  readonly way: string;
  readonly cost: string;
  readonly note: string | null;
  readonly days: string;
}

/** The countries of a zone, in the reader's language. */
export interface ZoneView {
  readonly name: string;
  readonly countries: string;
}

/** Who sells or makes, as on an envelope. */
export interface PartyView {
  readonly name: string;
  readonly address: readonly string[];
  readonly email: string;
}

/** A sentence of the shop that stands above its goods. */
export interface NoticeView {
  readonly title: string;
  readonly lead: string;
}

/** A good of ours that is also reviewed, beside what merchants sell. */
export interface OwnOfferView {
  readonly path: string;
  readonly lead: string;
  readonly price: string;
}
