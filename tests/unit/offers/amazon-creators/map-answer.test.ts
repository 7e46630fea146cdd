import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asin } from '@/lib/affiliate/asin';
import { mapAnswer } from '@/lib/offers/sources/amazon-creators/map-answer';
import type { Batch } from '@/lib/offers/sources/amazon-creators/plan-batches';
import type { Wanted } from '@/lib/offers/sources/source';
import { asinAt } from '@/tests/support/amazon';
import { SAMPLE_TAG, SAMPLE_TIME, sampleItem, sampleListing } from './sample-item';

const ASINS = [asinAt(1), asinAt(2), asinAt(3)];

function wanted(asin: Asin, product = `product-${asin}`): Wanted {
  return { product, merchant: 'amazon', marketplace: 'US', asin };
}

const BATCH: Batch = {
  marketplace: 'US',
  tag: SAMPLE_TAG,
  items: new Map(ASINS.map((asin) => [asin, [wanted(asin)]])),
};
const item = (asin: string, listings: unknown = [sampleListing()]) =>
  sampleItem(listings, { asin, detailPageURL: null });
const map = (body: unknown, batch = BATCH) => mapAnswer(batch, body, SAMPLE_TIME);
const kinds = (body: unknown) => map(body)?.map(({ kind }) => kind);

describe('an answer', () => {
  it.each(['itemsResult', 'itemResults'])('under the name %s is found in any order', (name) => {
    const outcomes = map({ [name]: { items: ASINS.toReversed().map((asin) => item(asin)) } });
    expect(outcomes).toHaveLength(3);
    for (const outcome of outcomes ?? []) {
      const url = `https://www.amazon.com/dp/${outcome.wanted.asin}?tag=${SAMPLE_TAG}`;
      expect(outcome).toMatchObject({ kind: 'ok', observation: { url } });
    }
  });

  it('with one bad item loses that one alone', () => {
    const items = [item(ASINS[0] ?? ''), item(ASINS[1] ?? '', 'junk'), item(ASINS[2] ?? '')];
    expect(kinds({ itemsResult: { items: [null, 7, ...items] } })).toEqual(['ok', 'failed', 'ok']);
  });

  it('serves all products that share an item', () => {
    const [asin = asinAt(1)] = ASINS;
    const items = new Map([[asin, [wanted(asin, 'black'), wanted(asin, 'white')]]]);
    const outcomes = map({ itemsResult: { items: [item(asin)] } }, { ...BATCH, items });
    expect(outcomes?.map((one) => one.kind === 'ok' && one.observation.product)).toEqual([
      'black',
      'white',
    ]);
  });
});

describe('an item that is missing', () => {
  const [first = '', second = '', third = ''] = ASINS;
  const answer = (errors: unknown) => ({ itemsResult: { items: [item(first)] }, errors });

  it('is absent where an error says so of it, and failed where one says something else', () => {
    const errors = [
      { code: 'InternalFailure', message: `Trouble with ${third}` },
      { code: 'ItemNotAccessible', message: `The item ${second} is not accessible` },
    ];
    expect(map(answer(errors))).toMatchObject([
      { kind: 'ok' },
      { kind: 'not_found', reason: expect.stringContaining('ItemNotAccessible') },
      { kind: 'failed', reason: expect.stringContaining('InternalFailure') },
    ]);
  });

  it('is absent where the errors name nobody and all speak of absence', () => {
    const errors = [{ code: 'ItemNotAccessible', message: '…' }];
    expect(kinds(answer(errors))).toEqual(['ok', 'not_found', 'not_found']);
  });

  it('is failed, not absent, where nothing says why', () => {
    for (const errors of [undefined, null, [], [null], 'junk']) {
      expect(kinds(answer(errors))).toEqual(['ok', 'failed', 'failed']);
    }
  });

  it('is absent without any item, where errors say so', () => {
    const errors = [{ code: 'InvalidParameterValue', message: 'not valid' }];
    expect(kinds({ errors })).toEqual(['not_found', 'not_found', 'not_found']);
  });
});

it.each([{}, { itemsResult: null }, { itemsResult: [] }, { message: 'ok' }])(
  '%j is no answer',
  (body) => {
    expect(map(body)).toBeNull();
  },
);

it('every price comes out exactly once, whatever the answer is', () => {
  const parts = fc.oneof(
    fc.constantFrom(...ASINS.map((asin) => item(asin)), ...ASINS.map((asin) => ({ asin }))),
    fc.jsonValue(),
  );
  const bodies = fc.oneof(
    fc.record({ itemsResult: fc.record({ items: fc.array(parts) }), errors: fc.jsonValue() }),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(bodies, (body) => {
      const products = map(body)?.map(({ wanted: { product } }) => product);
      if (products) expect(products).toEqual(ASINS.map((asin) => `product-${asin}`));
    }),
    { numRuns: 500 },
  );
});
