import { createHmac } from 'node:crypto';
import { shuffle } from '@/demo/chance';
import { isLoopback } from '@/lib/core/loopback';
import type { Books, Delivery, KeptEvent } from './books';

/** Where events go, and the secret that signs them. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** How the post treats events. Shares are from 0 to 1. */
export interface Post {
  /** Nothing leaves until `flush`. */
  readonly isHeld: boolean;
  /** The share of events that come twice, both at once. */
  readonly duplicate: number;
  /** How long an event takes before it is sent, in milliseconds. */
  readonly delay: number;
  /** The share that later events overtake. */
  readonly reorder: number;
  /** The share that never comes. They stand in the list of events all the same. */
  readonly drop: number;
  /** The share whose good answer is lost, so that they come again. */
  readonly faults: number;
  /** How long to wait before each further attempt, in milliseconds; then it is given up. */
  readonly retries: readonly number[];
}

export interface PendingEvent {
  readonly id: string;
  readonly type: string;
  readonly attempts: number;
}

const PROMPT: Post = {
  isHeld: false,
  duplicate: 0,
  delay: 0,
  reorder: 0,
  drop: 0,
  faults: 0,
  retries: [100, 500, 2_000, 10_000, 30_000, 60_000, 300_000],
};
/** How much an event is late that others overtake, in milliseconds. */
const OVERTAKEN = 250;
const PATIENCE = 20_000;

interface Parts {
  readonly books: Books;
  /** Epoch milliseconds; signatures carry it. */
  readonly clock: () => number;
  readonly chance: () => number;
  readonly onChange: () => void;
}

/** Stripe's scheme `v1`: HMAC-SHA256 over the second and the body. */
function signatureOf(body: string, { secret }: Webhook, second: number): string {
  const digest = createHmac('sha256', secret).update(`${second}.${body}`).digest('hex');
  return `t=${second},v1=${digest}`;
}

async function post(webhook: Webhook, event: KeptEvent, second: number): Promise<boolean> {
  const body = JSON.stringify(event, null, 2);
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signatureOf(body, webhook, second),
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.arrayBuffer();
    return response.status >= 200 && response.status < 300;
  } catch {
    return false;
  }
}

function check(webhook: Webhook): Webhook {
  if (!isLoopback(new URL(webhook.url).hostname) || !webhook.secret.trim()) {
    throw new Error(
      'The stand-in for Stripe posts to this machine alone, and signs with a secret.',
    );
  }
  return webhook;
}

/** Brings events to the webhook, at least once each unless told to drop them. */
export function createPostOffice({ books, clock, chance, onChange }: Parts) {
  let webhook: Webhook | null = null;
  let behaviour = PROMPT;
  let isOpen = true;
  const timers = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();

  function settle(delivery: Delivery, state: Delivery['state']): void {
    delivery.state = state;
    const event = books.events.get(delivery.id);
    if (event) event.pending_webhooks = state === 'pending' ? 1 : 0;
    onChange();
  }

  function schedule(delivery: Delivery, wait: number): void {
    if (!isOpen || behaviour.isHeld) return;
    clearTimeout(timers.get(delivery.id));
    const timer = setTimeout(() => {
      timers.delete(delivery.id);
      void attempt(delivery);
    }, wait);
    timer.unref();
    timers.set(delivery.id, timer);
  }

  async function bring(delivery: Delivery): Promise<void> {
    const event = books.events.get(delivery.id);
    if (!webhook || !event) return;
    delivery.attempts += 1;
    const copies = chance() < behaviour.duplicate ? [event, event] : [event];
    const second = Math.floor(clock() / 1000);
    const to = webhook;
    const taken = await Promise.all(copies.map((copy) => post(to, copy, second)));
    const wait = behaviour.retries[delivery.attempts - 1];
    if (taken.includes(true) && chance() >= behaviour.faults) settle(delivery, 'delivered');
    else if (wait === undefined) settle(delivery, 'failed');
    else {
      settle(delivery, 'pending');
      schedule(delivery, wait);
    }
  }

  function attempt(delivery: Delivery): Promise<void> {
    const brought = bring(delivery).finally(() => underWay.delete(brought));
    underWay.add(brought);
    return brought;
  }

  const waiting = () => [...books.deliveries.values()].filter(({ state }) => state === 'pending');

  function scheduleAll(): void {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    for (const delivery of waiting()) schedule(delivery, behaviour.delay);
  }

  return {
    /** Takes an event in. Without a webhook nobody hears of it. */
    send(event: KeptEvent): void {
      const delivery: Delivery = { id: event.id, state: 'pending', attempts: 0 };
      books.deliveries.set(event.id, delivery);
      if (!webhook) settle(delivery, 'unheard');
      else if (chance() < behaviour.drop) settle(delivery, 'dropped');
      else {
        const isLate = chance() < behaviour.reorder;
        settle(delivery, 'pending');
        schedule(delivery, behaviour.delay + (isLate ? OVERTAKEN : 0));
      }
    },
    /** From now on events go there; what was left undelivered too. */
    listen(to: Webhook | null): void {
      webhook = to && check(to);
      scheduleAll();
    },
    behave(change: Partial<Post>): void {
      behaviour = { ...behaviour, ...change };
      if (change.isHeld !== undefined) scheduleAll();
    },
    /** Sends an event once more, whatever became of it. @returns whether it was taken. */
    async resend(id: string): Promise<boolean> {
      const event = books.events.get(id);
      if (!webhook || !event) throw new Error(`There is no such event, or no webhook: ${id}`);
      return post(webhook, event, Math.floor(clock() / 1000));
    },
    pending: (): PendingEvent[] =>
      waiting().map(({ id, attempts }) => ({
        id,
        type: books.events.get(id)?.type ?? '',
        attempts,
      })),
    /**
     * Sends what is pending once, whether it is due or not: in order, but for the share to reorder.
     * @returns how many are pending afterwards.
     */
    async flush(): Promise<number> {
      await Promise.all(underWay);
      const pending = waiting();
      const isMixed = chance() < behaviour.reorder;
      for (const delivery of isMixed ? shuffle(pending, chance) : pending) {
        clearTimeout(timers.get(delivery.id));
        timers.delete(delivery.id);
        await attempt(delivery);
      }
      return waiting().length;
    },
    async close(): Promise<void> {
      isOpen = false;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}
