import { test } from 'vitest';
import { describeOnEachEngine } from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';
import { runModel } from './model/run-model';

/** Processes are killed and Stripe fails more often than anywhere. */
const THEME = {
  weights: { fault: 4, repair: 3, click: 4 },
  atOnce: ['click', 'come', 'bring', 'repair', 'repeat'],
} as const;

describeOnEachEngine('whatever breaks between any two writes', (engine) => {
  const long = engine === 'sqlite' ? 500 : 50;
  const short = engine === 'sqlite' ? 5 : 2;
  test('nothing is lost, sold twice or settled twice, and the books are those of Stripe', {
    timeout: 3_600_000,
  }, async () => {
    await runModel(engine, THEME, settings.isLong ? { runs: long } : { runs: short, seed: 1 });
  });
});
