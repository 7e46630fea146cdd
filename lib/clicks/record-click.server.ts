import { utcDay } from '@/lib/core/dates';
import { classifyRequest } from './classify-request';
import { commitClick } from './commit-click.server';
import { dailySalt } from './daily-salt.server';
import { hashVisitor } from './hash-visitor';
import type { ClickBody } from './schema';

/** What became of a click: kept now, kept before under the same id, or not one of a person. */
export type ClickOutcome = 'recorded' | 'duplicate' | 'bot' | 'prefetch' | 'preview';

interface ClickRequest {
  readonly body: ClickBody;
  /** Of the request: who asks, and whether they object to being told apart (`Sec-GPC`). */
  readonly headers: Headers;
  /** The client's address as `clientAddress` gives it; it is not kept. */
  readonly address: string;
  /** When it was received, epoch milliseconds. */
  readonly now: number;
}

/** Null where the reader objects (Global Privacy Control) or where readers cannot be told apart. */
async function visitorOf({ headers, address, now }: ClickRequest): Promise<string | null> {
  if (headers.get('sec-gpc') === '1' || address === 'unknown') return null;
  return hashVisitor(await dailySalt(now), address, headers.get('user-agent') ?? '');
}

/**
 * Counts a click. `recorded` and `duplicate` mean that it is on the disk.
 * @throws AppError `unavailable` where it could not be kept; the same click may be sent again.
 */
export async function recordClick(request: ClickRequest): Promise<ClickOutcome> {
  const { body, headers, now } = request;
  const sender = classifyRequest(headers);
  if (sender !== 'reader') return sender;
  const isNew = await commitClick({
    ...body,
    at: now,
    day: utcDay(now),
    list: body.list ?? null,
    position: body.position ?? null,
    marketplace: body.marketplace ?? null,
    visitor: await visitorOf(request),
  });
  return isNew ? 'recorded' : 'duplicate';
}
