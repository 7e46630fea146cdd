import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';
import {
  allowsTracking,
  historyLicence,
  keepLimit,
  merchantsFor,
  policyOf,
  showLimit,
} from '@/lib/affiliate/policy';
import { AmazonPolicySchema, PartnerPolicySchema } from '@/lib/affiliate/policy-schema';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import { amazon, shop } from '@/tests/support/offers';

const { slug: _, ...AMAZON_FILE } = amazon();
const AGREEMENT = 'Letter of Amazon EU, 2026-03-01';

const length = fc
  .tuple(fc.integer({ min: 0, max: 9_999 }), fc.constantFrom('min', 'h', 'day', 'days'))
  .map(([count, unit]) => `${count} ${unit}`);
const value = fc.oneof(
  length,
  fc.boolean(),
  fc.constantFrom(['manual'], ['feed', 'manual', 'api'], 'redirect', AGREEMENT),
  fc.anything(),
);
const fields = [...Object.keys(PartnerPolicySchema.shape), 'agreement', 'linkForm'];
const settled = fc.record({ showFor: length, trusted: fc.boolean() }, { requiredKeys: [] });

/** What a file may try to say of a policy: what it may settle, and all that might widen it. */
const anyPolicy = fc.oneof(
  settled,
  fc.dictionary(fc.constantFrom(...fields), value),
  fc.tuple(settled, fc.dictionary(fc.constantFrom(...fields), value)).map(([one, other]) => ({
    ...one,
    ...other,
  })),
);

describe('Amazon’s policy', () => {
  it('is shown for an hour, kept for a day, from its API alone, and never tracked', () => {
    expect(policyOf(amazon())).toEqual({
      merchant: 'amazon',
      showFor: HOUR,
      keepFor: DAY,
      sources: ['api'],
      price: true,
      availability: true,
      pictures: true,
      notice: 'amazon',
      trusted: true,
      history: false,
      alerts: false,
      email: false,
      machines: false,
      combine: true,
      linkForm: 'direct',
    });
  });

  it('cannot be widened by any file', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyPolicy, (written) => {
        const parsed = MerchantSchema.safeParse({ ...AMAZON_FILE, policy: written });
        if (!parsed.success) return;
        accepted += Object.keys(written).length > 0 ? 1 : 0;
        const policy = policyOf({ ...parsed.data, slug: 'amazon' });
        expect(policy.showFor).toBeLessThanOrEqual(DAY);
        expect(policy.showFor).toBeGreaterThanOrEqual(MINUTE);
        expect(policy).toMatchObject({
          keepFor: DAY,
          sources: ['api'],
          notice: 'amazon',
          history: false,
          alerts: false,
          email: false,
          machines: false,
          linkForm: 'direct',
        });
      }),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('cannot be widened by a merchant that no file could hold, either', () => {
    const merchant = amazon();
    const wide = { ...merchant, policy: { ...merchant.policy, showFor: 30 * DAY } };
    expect(policyOf(wide).showFor).toBe(DAY);
  });

  it.each(['25 h', '2 days', '0 min', '1 week', '24'])('refuses to be shown for %s', (showFor) => {
    expect(AmazonPolicySchema.safeParse({ showFor }).success).toBe(false);
  });

  it.each(['keepFor', 'sources', 'history', 'notice', 'alerts', 'email', 'machines', 'price'])(
    'knows no field "%s"',
    (field) => {
      expect(AmazonPolicySchema.safeParse({ [field]: true }).error?.issues[0]?.code).toBe(
        'unrecognized_keys',
      );
    },
  );
});

describe('what programs read in place of pages', () => {
  it('may have the prices of merchants that allow it, and never Amazon’s', () => {
    const open = shop('open', { machines: true });
    const merchants = [amazon(), shop('closed'), open];
    expect(merchantsFor('programs', merchants)).toEqual([open]);
  });
});

describe('the policy of another merchant', () => {
  it('is cautious where its file says nothing', () => {
    expect(policyOf(shop())).toMatchObject({
      showFor: DAY,
      keepFor: 7 * DAY,
      sources: ['feed', 'manual'],
      history: false,
      alerts: false,
      email: false,
      machines: false,
      pictures: false,
      notice: null,
    });
  });

  it('says why it cannot be shown for longer than it is kept', () => {
    const { error } = PartnerPolicySchema.safeParse({ showFor: '10 days' });
    expect(error?.issues).toMatchObject([
      { path: ['keepFor'], message: expect.stringContaining('is shorter than "showFor"') },
    ]);
  });

  it('keeps what an API gave for a day at most, whatever its file says', () => {
    const policy = policyOf(shop('shop', { sources: ['api', 'feed'], keepFor: '90 days' }));
    expect(keepLimit(policy, 'api')).toBe(DAY);
    expect(keepLimit(policy, 'feed')).toBe(90 * DAY);
  });

  it('bounds an editor’s price by how long it may be kept, and others by how long they are shown', () => {
    const policy = policyOf(shop('shop', { showFor: '2 h', keepFor: '30 days' }));
    expect(showLimit(policy, 'manual')).toBe(30 * DAY);
    expect(showLimit(policy, 'feed')).toBe(2 * HOUR);
    expect(showLimit(policy, 'api')).toBe(2 * HOUR);
  });
});

describe('price tracking', () => {
  const tracked = shop('tracked', { history: true });

  it('is allowed for a merchant whose contract allows it, on a site without Amazon', () => {
    expect(historyLicence(tracked, [tracked])).toEqual({ merchant: 'tracked' });
    expect(historyLicence(shop(), [shop()])).toBeNull();
  });

  it('is off for the whole site while Amazon is on it, unless there is an agreement', () => {
    const merchants = [tracked, amazon()];
    expect(allowsTracking(merchants)).toBe(false);
    expect(historyLicence(tracked, merchants)).toBeNull();
    const agreed = [tracked, amazon({ agreement: AGREEMENT })];
    expect(allowsTracking(agreed)).toBe(true);
    expect(historyLicence(tracked, agreed)).not.toBeNull();
  });

  it('is never allowed for Amazon itself, agreement or not', () => {
    const agreed = amazon({ agreement: AGREEMENT });
    expect(historyLicence(agreed, [agreed])).toBeNull();
  });

  it('is not allowed for a merchant that is asked for without the others of the site', () => {
    expect(historyLicence(tracked, [])).toBeNull();
    expect(historyLicence(tracked, [shop('other', { history: true })])).toBeNull();
  });

  it.each(['yes', '', '   '])('needs more than %j for an agreement', (agreement) => {
    expect(AmazonPolicySchema.safeParse({ agreement }).success).toBe(false);
  });
});

it('every file that the guide to policies shows is one that the check accepts', async () => {
  const guide = await readFile(
    path.resolve(import.meta.dirname, '../../../docs/policies.md'),
    'utf8',
  );
  const examples = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) =>
    parse(text ?? ''),
  );
  expect(examples).toHaveLength(3);
  for (const example of examples) {
    const whole = 'programme' in example ? example : { ...AMAZON_FILE, ...example };
    expect(MerchantSchema.safeParse(whole).error?.issues).toBeUndefined();
  }
});
