import { setTimeout as sleep } from 'node:timers/promises';
import type { Asin } from '@/lib/affiliate/asin';
import type { PricedSource } from '@/lib/jobs/priced-source';
import type { Catalogue } from '@/lib/jobs/read-catalogue.server';
import type { Allowance } from '@/lib/offers/plan-refresh';
import type { Outcome, Wanted } from '@/lib/offers/sources/source';
import { amazon, observation } from '@/tests/support/offers';

const AMAZON = amazon();
const BATCH = 10;

/** The ASIN of the n-th product. */
export const asinOf = (n: number) => `B${String(n).padStart(9, '0')}` as Asin;

/** A catalogue of so many products, `p0` and on, all of them at Amazon in the USA. */
export function catalogue(count: number): Catalogue {
  const products = Array.from({ length: count }, (_, n) => ({
    slug: `p${n}`,
    asins: { US: asinOf(n) },
    brand: 'Acme',
    model: `M${n}`,
  }));
  return { products, merchants: [AMAZON] };
}

/** What a merchant that has everything says. */
export function found(wanted: Wanted, amount = 4_999): Outcome {
  return {
    wanted,
    kind: 'ok',
    observation: observation(AMAZON, {
      product: wanted.product,
      amount,
      url: `https://www.amazon.com/dp/${wanted.asin}?tag=site-20`,
      observedAt: Date.now(),
    }),
  };
}

interface Behaviour {
  readonly answer?: (wanted: Wanted) => Outcome | null;
  /** Milliseconds for each ten prices. */
  readonly pace?: number;
  readonly allowance?: Allowance | null;
}

/** A source that answers as told, ten prices at a time, and what it was asked for. */
export function fakeSource({ answer = found, pace = 0, allowance = null }: Behaviour = {}) {
  const asked: string[] = [];
  async function* refresh(wanted: Iterable<Wanted>, signal: AbortSignal) {
    let batch: Wanted[] = [];
    const settle = () => batch.map((one) => answer(one)).filter((outcome) => outcome !== null);
    for (const one of wanted) {
      asked.push(one.product);
      batch.push(one);
      if (batch.length < BATCH) continue;
      await sleep(pace, undefined, { signal });
      yield settle();
      batch = [];
    }
    if (batch.length > 0) yield settle();
  }
  const source: PricedSource = {
    account: 'fake',
    covers: () => true,
    source: { refresh },
    allowance: async () => allowance,
  };
  return { source, asked };
}
