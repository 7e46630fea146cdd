/** A line of the cart with every word that it shows. */
export interface CartLineWords {
  readonly sku: string;
  readonly name: string;
  readonly variant: string | null;
  /** Of its page; null where it is sold no more. */
  readonly path: string | null;
  readonly picture: { readonly src: string; readonly alt: string } | null;
  readonly quantity: number;
  /** The most that can be ordered now. */
  readonly most: number;
  readonly each: string | null;
  readonly total: string | null;
  /** That its price has changed. */
  readonly notice: string | null;
  readonly problem: string | null;
  /** A quantity that can be had in place of one that cannot. */
  readonly take: { readonly quantity: number; readonly text: string } | null;
  readonly label: {
    readonly quantity: string;
    readonly less: string;
    readonly more: string;
    readonly remove: string;
  };
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface SumRow {
  readonly label: string;
  readonly value: string;
  readonly isTotal: boolean;
}

/** The whole cart, worded by the server: the browser counts no money. */
export interface CartPageView {
  readonly lines: readonly CartLineWords[];
  /** Null where nothing is sent. */
  readonly country: {
    readonly value: string | null;
    readonly choices: readonly Choice[];
    readonly problem: string | null;
  } | null;
  /** Null where there is but one. */
  readonly currency: { readonly value: string; readonly choices: readonly Choice[] } | null;
  readonly delivery: readonly {
    readonly id: string;
    readonly text: string;
    readonly price: string;
  }[];
  readonly sums: readonly SumRow[];
  readonly notes: readonly string[];
  /** The subtotal that is shown, in minor units: what the shopper sees is what is agreed to. */
  readonly seen: number;
  readonly waiver: { readonly title: string; readonly text: string } | null;
  /** What is to be done before it can be paid for; empty where it can be. */
  readonly reasons: readonly string[];
  /** Of the shop, where nothing can be paid for at all. */
  readonly closed: string | null;
}

/** A change of the cart as it is answered. */
export interface CartAnswer {
  readonly view: CartPageView;
  /** What came of it, to be read out. */
  readonly message: string;
}

/** The same words whatever is in the cart. */
export interface CartWords {
  readonly lines: string;
  readonly remove: string;
  readonly country: string;
  readonly countryHelp: string;
  readonly chooseCountry: string;
  readonly applyCountry: string;
  readonly currency: string;
  readonly apply: string;
  readonly delivery: string;
  readonly deliveryLead: string;
  readonly summary: string;
  readonly pay: string;
  readonly payHelp: string;
  readonly payWith: string;
  readonly cannot: string;
  readonly failed: string;
  readonly keepShopping: string;
  readonly empty: { readonly title: string; readonly lead: string };
  readonly legal: string;
  readonly links: readonly { readonly path: string; readonly text: string }[];
}
