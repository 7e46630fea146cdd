import { test } from 'vitest';
import { describeOnEachEngine } from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';
import { runModel } from './model/run-model';

/** Events come late, twice, in any order or never. */
const THEME = {
  weights: { bring: 6, repeat: 4, lose: 3, repair: 3, settle: 4 },
  atOnce: ['bring', 'come', 'repeat', 'repair', 'settle'],
} as const;

describeOnEachEngine('however events come, or do not', (engine) => {
  const long = engine === 'sqlite' ? 500 : 50;
  const short = engine === 'sqlite' ? 5 : 2;
  test('each has its effect once, and the books are those of Stripe', {
    timeout: 3_600_000,
  }, async () => {
    await runModel(engine, THEME, settings.isLong ? { runs: long } : { runs: short, seed: 1 });
  });
});
