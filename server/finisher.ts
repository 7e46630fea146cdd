import type { OutgoingHttpHeader } from 'node:http';

/** Headers to set, or to remove where the value is null. */
export type HeaderChanges = Readonly<Record<string, string | number | null>>;

/** What a finisher sees of an answer. */
export interface Head {
  readonly statusCode: number;
  getHeader(name: string): OutgoingHttpHeader | undefined;
}

/** What the entry does with the answer that a handler writes. */
export interface Finisher {
  /** Called once, when status and headers stand. `keepsBody` keeps the body back until it is whole. */
  onHead: (head: Head) => { headers: HeaderChanges; keepsBody: boolean };
  /** Called with a whole body: what to send in its place. */
  onBody: (
    head: Head,
    body: Buffer,
  ) => Promise<{ status: number; headers: HeaderChanges; body: Buffer | null }>;
  /** True when the connection must end with this answer; asked when the answer is sent. */
  isLast: () => boolean;
}
