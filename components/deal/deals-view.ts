import type { ChosenView } from '@/components/ui/chosen-filters';
import type { ChoiceView } from '@/components/ui/filter-fields';
import type { BuyLink } from '@/lib/offers/buy-links';

/*
 * What the deals page shows, as plain objects with every word in them: the same on the server and in
 * the browser, where neither the catalogue nor the server's way to write dates and prices is at hand.
 */

/** Words that stand on every card. */
export interface DealWords {
  readonly paidLink: string;
  readonly whoPaysUs: string;
  readonly code: string;
  readonly copyCode: string;
  readonly codeCopied: string;
  readonly aboutPrices: string;
  /** What stands in the place of a price that has ended. */
  readonly gone: string;
  /** Where prices cannot be read just now. */
  readonly away: NoticeView;
}

/** A price as it may be shown, with what belongs beside it. */
export interface DealPriceView {
  readonly text: string;
  /** The price before, as the merchant states it, and what the merchant calls it. */
  readonly before: { readonly label: string; readonly text: string } | null;
  /** When it was seen, for people and for machines. */
  readonly asOf: { readonly text: string; readonly dateTime: string };
}

export interface DealCardView {
  readonly id: string;
  readonly title: string;
  /** Path of the product's review; null where the deal is for a whole shop. */
  readonly path: string | null;
  readonly picture: { readonly src: string; readonly alt: string } | null;
  /** What an editor wrote of it. */
  readonly statement: string | null;
  readonly merchant: string;
  readonly price: DealPriceView | null;
  readonly saving: string | null;
  /** Conditions and figures, a line each. */
  readonly facts: readonly string[];
  readonly code: string | null;
  readonly link: { readonly to: BuyLink; readonly label: string; readonly about: string } | null;
  /** From then on it may not be shown, epoch milliseconds. */
  readonly until: number;
  /** The marketplace of whose readers its price is; null where it is everyone's. */
  readonly place: string | null;
}

export interface EndedDealView {
  readonly id: string;
  readonly title: string;
  readonly path: string | null;
  /** Which shop it was, and when it ended. */
  readonly lines: readonly string[];
}

/** The form above the deals. */
export interface FilterView {
  readonly title: string;
  readonly apply: string;
  /** Any of several values: `name` is that of the fields. */
  readonly groups: readonly {
    readonly name: string;
    readonly title: string;
    /** What opens the choices after the first `OPEN_CHOICES`. */
    readonly more: string;
    readonly choices: readonly ChoiceView[];
  }[];
  readonly saving: { readonly title: string; readonly choices: readonly ChoiceView[] };
  readonly price: {
    readonly title: string;
    readonly from: { readonly label: string; readonly value: string };
    readonly to: { readonly label: string; readonly value: string };
    /** Which prices there are, until when that may be said, and to readers of which marketplace. */
    readonly hint: {
      readonly text: string;
      readonly until: number;
      readonly place: string | null;
    } | null;
  };
  readonly sort: { readonly title: string; readonly choices: readonly ChoiceView[] };
}

/** A link within the deals; `href` is an address of the page. */
export interface DealsLink {
  readonly href: string;
  readonly text: string;
}

export interface NoticeView {
  readonly title: string;
  readonly lead: string;
}

/** Everything below the head of the page, for one address. */
export interface DealsView {
  /** "37 deals". */
  readonly status: string;
  readonly filter: FilterView;
  /** What is filtered by, each with a link that takes it away; the last takes all of it away. */
  readonly chosen: ChosenView;
  readonly cards: readonly DealCardView[];
  readonly next: NextView | null;
  /** Where this is not the first page. */
  readonly first: DealsLink | null;
  /** Where there is nothing to show: why, and which change shows something. */
  readonly nothing: (NoticeView & { readonly links: readonly DealsLink[] }) | null;
  readonly away: NoticeView | null;
  readonly ended: { readonly title: string; readonly deals: readonly EndedDealView[] };
  /** What merchants want to be said beside their prices, each sentence once. */
  readonly notices: readonly string[];
}

export interface NextView extends DealsLink {
  /** Where the next page begins, for the browser to ask for it. */
  readonly after: string;
}

/** A page of deals after the first, as the browser asks for it. */
export type MoreDealsView = Pick<DealsView, 'cards' | 'next' | 'notices'>;
