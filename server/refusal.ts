import { STATUS_CODES } from 'node:http';

/** An answer of the entry itself to a request that it does not let in. */
export interface Refusal {
  readonly status: 400 | 405 | 408 | 413 | 414 | 431 | 500 | 501;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The body of a refusal, in the form that every error of the site has. */
export function refusalBody({ status, message }: Refusal): string {
  const code = (STATUS_CODES[status] ?? '').toLowerCase().replaceAll(' ', '_');
  return JSON.stringify({ error: { code, message } });
}
