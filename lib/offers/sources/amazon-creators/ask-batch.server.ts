import { wait } from '@/lib/platform/wait';
import type { Slots } from '../../quota/reserve-slot.server';
import type { Miss, Outcome } from '../source';
import { backoff } from './backoff';
import type { TokenHolder } from './hold-token';
import { mapAnswer } from './map-answer';
import { type Batch, type Deal, missAll, splitNamed } from './plan-batches';
import type { Reply } from './read-reply';
import type { FaultWatch } from './watch-faults';
import type { End, Standing } from './watch-standing.server';

/** How often a batch is sent at most. */
const TRIES = 6;
const EMPTY = 'Amazon’s answer holds no result.';

/** What a refresh of one account works with. */
export interface Desk {
  readonly slots: Slots;
  readonly tokens: TokenHolder;
  readonly faults: FaultWatch;
  readonly clock: () => number;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly send: (token: string, batch: Batch) => Promise<Reply>;
  readonly standing: Standing;
}

interface Sent {
  readonly batch: Batch;
  readonly reply: Reply;
  readonly token: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
}

/** A token for a batch; null, and the reason with `standing`, where none is to be had. */
async function tokenFor(desk: Desk, { marketplace }: Batch): Promise<string | null> {
  if (desk.standing.endOf(marketplace)) return null;
  const held = await desk.tokens.get(desk.signal);
  if (held.kind === 'token') return held.value;
  await desk.standing.endAccount(held);
  return null;
}

/**
 * Waits for a slot and sends what `pick` gives once it is its turn; outcomes where nothing was sent,
 * and null where `pick` gives nothing more.
 */
async function sendInSlot(
  { slots, standing, ...desk }: Desk,
  pick: () => Deal | null,
): Promise<Sent | readonly Outcome[] | null> {
  let deal: Deal | null = null;
  let token: string | null = null;
  const slot = await slots.take(desk.signal, async () => {
    deal = pick();
    if (deal && 'items' in deal) token = await tokenFor({ slots, standing, ...desk }, deal);
    return token !== null;
  });
  const picked = deal as Deal | null;
  if (picked === null || !('items' in picked)) return picked;
  if (slot?.kind === 'slot' && token !== null) {
    const sentAt = desk.clock();
    const start = performance.now();
    const reply = await desk.send(token, picked);
    slots.onAnswer(slot, performance.now() - start);
    return { batch: picked, reply, token, sentAt };
  }
  if (slot?.kind === 'over_budget') {
    await standing.endAccount({ kind: 'over_budget', reason: endOfBudget(slot.until) });
  }
  if (slot?.kind === 'paused') {
    const until = new Date(slot.until).toISOString();
    const reason = `Amazon asked to be left alone until ${until}.`;
    await standing.endAccount({ kind: 'throttled', reason });
  }
  const end = standing.endOf(picked.marketplace);
  return missAll(picked, end?.kind ?? 'failed', end?.reason ?? 'Nothing more was asked.');
}

function endOfBudget(until: number): string {
  const next = new Date(until).toISOString().slice(0, 16);
  return `The requests of this day are used up; the next are from ${next}Z on.`;
}

/** Lets the account rest as the answer asks, or as the run of faults suggests. */
async function rest(desk: Desk, { reply, sentAt }: Sent, isRenewed: boolean): Promise<void> {
  const { slots, faults, standing, clock } = desk;
  // One token that is over is nothing; one that was just issued, and is refused, is a fault.
  const isFault =
    reply.kind === 'throttled' || reply.kind === 'fault' || (reply.kind === 'token' && isRenewed);
  if (!isFault) return faults.onAnswer();
  const verdict = faults.onFault(sentAt);
  if (verdict === 'give_up') {
    const kind = reply.kind === 'throttled' ? 'throttled' : 'failed';
    const reason = `Given up after many faults, the last: ${reply.reason}`;
    return standing.endAccount({ kind, reason });
  }
  const asked = reply.kind === 'throttled' && reply.pause !== null ? clock() + reply.pause : 0;
  const until = Math.max(verdict ?? 0, asked);
  if (until > 0) await slots.pause(until);
}

type Step =
  /** What came of all of the batch, or of a part of it; `left` is sent again. */
  | { readonly outcomes: readonly Outcome[]; readonly left: Batch | null }
  /** The same once more; `kind` is what it comes to if that was the last try. */
  | { readonly again: 'at_once' | 'later'; readonly end: { kind: Miss; reason: string } };

/** What an answer means for its batch. */
async function digest(desk: Desk, sent: Sent, isRenewed: boolean): Promise<Step> {
  const { standing, tokens } = desk;
  const { batch, reply, sentAt } = sent;
  const again = (when: 'at_once' | 'later', kind: Miss): Step => {
    return { again: when, end: { kind, reason: reply.kind === 'answer' ? EMPTY : reply.reason } };
  };
  const end = async (kind: End['kind'], reason: string): Promise<Step> => {
    await standing.endMarketplace(batch.marketplace, { kind, reason });
    return { outcomes: missAll(batch, kind, reason), left: null };
  };
  switch (reply.kind) {
    case 'answer': {
      const outcomes = mapAnswer(batch, reply.body, sentAt);
      if (outcomes === null) return again('later', 'failed');
      await standing.onPrices();
      return { outcomes, left: null };
    }
    case 'absent':
      await standing.onPrices();
      return { outcomes: missAll(batch, 'not_found', reply.reason), left: null };
    case 'throttled':
      return again('later', 'throttled');
    case 'fault':
      return again('later', 'failed');
    case 'token':
      tokens.drop(sent.token);
      if (!isRenewed) return again('at_once', 'failed');
      // A token that is no sooner issued than over is a fault; one that is never taken a refusal.
      return reply.isExpired ? again('later', 'failed') : end('refused', reply.reason);
    case 'account':
      return end(reply.miss, reply.reason);
    case 'tag':
      return end('refused', reply.reason);
    case 'request': {
      const parts = splitNamed(batch, reply.reason);
      const failed = missAll(parts?.named ?? batch, 'failed', reply.reason);
      return { outcomes: failed, left: parts?.others ?? null };
    }
  }
}

/**
 * Asks for the next batch of `deals` until every price in it is settled, each try in a slot of its
 * own. Null where there is no further one.
 * @throws what the signal aborts with; AppError `unavailable` while the database is away.
 */
export async function askNext(
  desk: Desk,
  deals: Iterator<Deal, undefined>,
): Promise<readonly Outcome[] | null> {
  const outcomes: Outcome[] = [];
  let pick: () => Deal | null = () => deals.next().value ?? null;
  let isRenewed = false;
  let failures = 0;
  for (let tries = 1; ; tries += 1) {
    const sent = await sendInSlot(desk, pick);
    if (sent === null || !('reply' in sent)) return sent && [...outcomes, ...sent];
    const { batch } = sent;
    await rest(desk, sent, isRenewed);
    const step = await digest(desk, sent, isRenewed);
    isRenewed ||= sent.reply.kind === 'token';
    if ('outcomes' in step) {
      const { left } = step;
      outcomes.push(...step.outcomes);
      if (left === null) return outcomes;
      pick = () => left;
      continue;
    }
    if (tries >= TRIES) return [...outcomes, ...missAll(batch, step.end.kind, step.end.reason)];
    pick = () => batch;
    if (step.again === 'at_once') continue;
    failures += 1;
    await wait(backoff(failures, desk.random()), desk.signal);
  }
}
