import { isSignatureOf, signed } from '@/lib/platform/sign';
import type { Order } from './order';

/** The token that opens the page of an order; erasing the order makes it worthless. */
function orderToken(key: string, { id, linkEpoch }: Pick<Order, 'id' | 'linkEpoch'>): string {
  return signed(key, 'order', id, linkEpoch);
}

export function isOrderToken(
  given: string,
  key: string,
  { id, linkEpoch }: Pick<Order, 'id' | 'linkEpoch'>,
): boolean {
  return isSignatureOf(given, key, 'order', id, linkEpoch);
}

/** Path and query of the page of an order. */
export function orderPath(key: string, order: Pick<Order, 'id' | 'linkEpoch'>): string {
  return `/orders/${order.id}?token=${orderToken(key, order)}`;
}

/** A link to a file, good until an instant (epoch milliseconds). */
export interface DownloadLink {
  readonly id: string;
  readonly until: number;
}

/** Path and query under which a file is loaded. */
export function downloadPath(key: string, { id, until }: DownloadLink): string {
  return `/downloads/${id}?until=${until}&signature=${signed(key, 'download', id, until)}`;
}

/** Whether we made a link; whether it is over is another question. */
export function isDownloadLink(
  signature: string,
  key: string,
  { id, until }: DownloadLink,
): boolean {
  return isSignatureOf(signature, key, 'download', id, until);
}
