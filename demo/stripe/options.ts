import type Stripe from 'stripe';
import type { Payer } from './check-payer';
import type { PendingEvent, Post, Webhook } from './deliver-events';

export interface StripeOptions {
  /** One that is free, unless told. */
  readonly port?: number;
  /** The one key that is taken: `sk_test_…` or `rk_test_…`. */
  readonly secretKey: string;
  /** May be named later, with `listen`. */
  readonly webhook?: Webhook | null;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** Decides ids and chances. Ids are random without a seed, and with a state. */
  readonly seed?: string;
  /** Which run of a server it belongs to; it tells whoever asks. */
  readonly instance?: string;
  /** A JSON file that keeps everything over a restart. */
  readonly state?: string;
}

/** What a test can leave out: then it is a shopper in the first country that is allowed. */
export type PayerParts = Partial<Omit<Payer, 'address'>> & {
  readonly address?: Partial<Stripe.Address>;
};

export interface RefundParts {
  /** Minor units; all that is left unless named. */
  readonly amount?: number;
}

/** What the stand-in was seen to do. */
export interface Report {
  /** By route: `POST /v1/checkout/sessions`. Replays and refusals count too. */
  readonly requests: Readonly<Record<string, number>>;
  /** By status. */
  readonly statuses: Readonly<Record<number, number>>;
}

export interface StripeStandIn {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Sends events there from now on, and those that are still pending. */
  listen(webhook: Webhook | null): void;
  /** A shopper pays by card. @throws Error naming what keeps them from it. */
  pay(session: string, payer?: PayerParts): void;
  /** A shopper promises to pay by bank: the session is complete, and unpaid. */
  payLater(session: string, payer?: PayerParts): void;
  /** A card is declined: the session stays open. */
  decline(session: string, payer?: PayerParts): void;
  /** The money that was promised comes. */
  settle(session: string): void;
  /** It does not come. */
  fail(session: string): void;
  /** Expires what is due by the clock, as every request does too. */
  expireDue(): void;
  /** The publisher gives money back in Stripe's dashboard. */
  refundFromDashboard(paymentIntent: string, parts?: RefundParts): Stripe.Refund;
  /** The bank takes a pending refund. */
  settleRefund(refund: string): void;
  /** The bank does not take a refund, not even one that had succeeded. */
  failRefund(refund: string): void;
  dispute(paymentIntent: string): Stripe.Dispute;
  closeDispute(dispute: string, outcome: 'won' | 'lost'): Stripe.Dispute;
  readonly deliveries: {
    /** Changes how the post treats events from now on. */
    behave(change: Partial<Post>): void;
    /** Sends what is pending, once each, due or not. @returns how many are pending afterwards. */
    flush(): Promise<number>;
    pending(): PendingEvent[];
    /** Sends one event once more, whatever became of it. @returns whether it was taken. */
    resend(event: string): Promise<boolean>;
  };
  /**
   * The next requests of a route (`/v1/refunds`, `GET /v1/events/:id`) get a 500, which replays;
   * nothing is done unless they are to be carried out all the same.
   */
  fail500Next(path: string, parts?: { times?: number; isCarriedOut?: boolean }): void;
  /** Their connections break before anything is done. */
  dropConnectionBefore(path: string, times?: number): void;
  /** They are carried out, and the answers lost. */
  dropConnectionAfterCommit(path: string, times?: number): void;
  /** The next request of a route waits, under way, until the function is called. */
  holdNext(path: string): () => void;
  report(): Report;
  /** The books, as they are now. */
  sessions(): Stripe.Checkout.Session[];
  refunds(): Stripe.Refund[];
  charges(): Stripe.Charge[];
  disputes(): Stripe.Dispute[];
  stop(): Promise<void>;
}
