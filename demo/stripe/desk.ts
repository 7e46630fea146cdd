import type { Books } from './books';

/** What whoever carries a request out works with. */
export interface Desk {
  readonly books: Books;
  /** The address that the payment page is at. */
  readonly origin: () => string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** An id such as `evt_…`. */
  readonly newId: (prefix: string, length?: number) => string;
  /** Notes an event, with the object as it is now, and sends it to the webhook. */
  readonly announce: (type: string, object: object) => void;
}

/** Seconds since 1970, as the API writes instants. */
export const nowOf = (desk: Pick<Desk, 'clock'>) => Math.floor(desk.clock() / 1000);
