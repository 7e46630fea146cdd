import { DEMO_FEED } from '@/lib/affiliate/demo-feed';
import type { OfferSource, Outcome } from '@/lib/offers/sources/source';

function mark(outcome: Outcome): Outcome {
  if (outcome.kind !== 'ok') return outcome;
  return { ...outcome, observation: { ...outcome.observation, feed: DEMO_FEED } };
}

/** A source whose prices are invented: all that comes from it says so. */
export function markDemo(source: OfferSource): OfferSource {
  return {
    async *refresh(wanted, signal) {
      for await (const outcomes of source.refresh(wanted, signal)) yield outcomes.map(mark);
    },
  };
}
