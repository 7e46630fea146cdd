import { expect, it } from 'vitest';
import { type HistoryLicence, historyLicence } from '@/lib/affiliate/policy';
import type { Database } from '@/lib/db/open-database';
import { readHistory } from '@/lib/offers/history/store';
import type { Offer } from '@/lib/offers/license-observation';
import { type ShownOffer, showOffers } from '@/lib/offers/show-offers';
import { saveOffers } from '@/lib/offers/store';
import { NOW, observation, offer, shop } from '@/tests/support/offers';

/** Never run: that the types refuse each line below is checked by the compiler. */
const REFUSED = {
  saveWithoutLicence: (database: Database) => {
    // @ts-expect-error an observation has no licence to be kept
    return saveOffers(database, [observation(shop())], NOW);
  },
  saveForLonger: (database: Database, kept: Offer) => {
    // @ts-expect-error a copy whose end was changed has no licence
    return saveOffers(database, [{ ...kept, keepUntil: Number.MAX_SAFE_INTEGER }], NOW);
  },
  showWithoutLicence: () => {
    const seen = { ...observation(shop()), showUntil: NOW + 1, keepUntil: NOW + 1 };
    // @ts-expect-error an observation with ends of its own has no licence to be shown
    return showOffers([seen], [shop()], { marketplace: 'US', currency: 'USD' }, NOW);
  },
  showForLonger: (shown: ShownOffer): ShownOffer => {
    // @ts-expect-error what is shown cannot be made to last
    return { ...shown, showUntil: Number.POSITIVE_INFINITY };
  },
  readWithoutLicence: (database: Database) => {
    // @ts-expect-error past prices are not read without a licence
    return readHistory(database, { merchant: 'amazon' }, 'some-cups', 0);
  },
  readOfAnother: (database: Database, licence: HistoryLicence) => {
    // @ts-expect-error nor with the licence of another merchant
    return readHistory(database, { ...licence, merchant: 'amazon' }, 'some-cups', 0);
  },
  readWithoutAsking: (database: Database) => {
    // @ts-expect-error nor where it was not seen whether there is one
    return readHistory(database, historyLicence(shop(), [shop()]), 'some-cups', 0);
  },
  changeLicence: (kept: Offer) => {
    // @ts-expect-error an end is read, never written
    kept.showUntil = Number.POSITIVE_INFINITY;
  },
};

it('a licence is a matter of types alone: an offer is an observation with its ends', () => {
  expect(Object.keys(REFUSED)).not.toEqual([]);
  expect(Object.keys(offer(shop())).sort()).toEqual(
    [...Object.keys(observation(shop())), 'showUntil', 'keepUntil'].sort(),
  );
});
