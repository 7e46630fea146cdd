import { test } from 'vitest';
import { describeOnEachEngine } from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';
import { runModel } from './model/run-model';

/** Money goes back and forth: refunds, disputes, payments by bank. */
const THEME = {
  weights: {
    pay: 8,
    refund: 5,
    refundAtStripe: 5,
    endRefund: 5,
    dispute: 4,
    decide: 4,
    ship: 3,
    bring: 4,
  },
  atOnce: ['refund', 'refundAtStripe', 'endRefund', 'dispute', 'decide', 'bring', 'repair'],
} as const;

describeOnEachEngine('however money is given back', (engine) => {
  const long = engine === 'sqlite' ? 500 : 50;
  const short = engine === 'sqlite' ? 5 : 2;
  test('our books are those of Stripe', {
    timeout: 3_600_000,
  }, async () => {
    await runModel(engine, THEME, settings.isLong ? { runs: long } : { runs: short, seed: 1 });
  });
});
