import type { Money } from '@/lib/core/money';
import type { Language } from '@/lib/i18n/languages';

export interface MailLine {
  readonly name: string;
  readonly kind: 'physical' | 'digital';
  readonly quantity: number;
  /** The price of one. */
  readonly unit: Money;
}

/** What a buyer paid. What is null was not part of it, or is not known. */
export interface MailTotals {
  readonly subtotal: Money;
  readonly discount: Money | null;
  readonly shipping: Money | null;
  readonly tax: Money | null;
  /** True where the prices held the tax already. */
  readonly isTaxIncluded: boolean;
  readonly total: Money;
}

export interface MailDownload {
  readonly name: string;
  readonly url: string;
  /** How many times the link works. */
  readonly most: number;
  /** Until when, epoch milliseconds. */
  readonly endsAt: number;
}

export interface MailSeller {
  readonly name: string;
  /** Postal address, a line an entry, without the name. */
  readonly address: readonly string[];
  readonly email: string;
}

/** What every mail about an order says. All addresses of pages are absolute. */
interface About {
  readonly language: Language;
  /** BCP 47, by which amounts and dates are written. */
  readonly locale: string;
  readonly site: { readonly name: string; readonly url: string };
  readonly seller: MailSeller;
  readonly order: {
    readonly number: string;
    /** The order's page with its token; whoever has it sees the order. */
    readonly url: string;
  };
}

export interface ReceiptMail extends About {
  readonly kind: 'receipt';
  /** Epoch milliseconds. */
  readonly paidAt: number;
  readonly lines: readonly MailLine[];
  readonly totals: MailTotals;
  /** Name and address as they stand on the parcel; null where nothing is sent. */
  readonly deliverTo: readonly string[] | null;
  readonly downloads: readonly MailDownload[];
  readonly withdrawal: {
    readonly url: string;
    /** Days after delivery within which goods go back, and who pays for that. */
    readonly days: number;
    readonly fees: 'free' | 'customer';
  };
  /** When the buyer gave up the right of withdrawal for downloads, epoch milliseconds. */
  readonly waivedAt: number | null;
}

export interface ShippedMail extends About {
  readonly kind: 'shipped';
  readonly lines: readonly MailLine[];
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly trackingUrl: string | null;
}

export interface RefundMail extends About {
  readonly kind: 'refund';
  readonly amount: Money;
  /** All refunds of the order, this one among them. */
  readonly refunded: Money;
  /** What is left of the payment: zero where all was refunded. */
  readonly remaining: Money;
}

export interface BackorderMail extends About {
  readonly kind: 'backorder';
  /** The lines that are short. */
  readonly lines: readonly MailLine[];
}

export interface PaymentFailedMail extends About {
  readonly kind: 'payment_failed';
  readonly lines: readonly MailLine[];
  readonly shopUrl: string;
}

/** A mail about an order, as plain data. */
export type OrderMail = ReceiptMail | ShippedMail | RefundMail | BackorderMail | PaymentFailedMail;
