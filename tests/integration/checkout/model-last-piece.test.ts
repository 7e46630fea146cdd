import { test } from 'vitest';
import { describeOnEachEngine } from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';
import { runModel } from './model/run-model';

/** Many want the same few pieces at the same moment, and change their minds. */
const THEME = {
  weights: { buy: 10, click: 4, pay: 6, wait: 4 },
  atOnce: ['buy', 'buy', 'click', 'pay', 'wait', 'repair'],
} as const;

describeOnEachEngine('however many want the last piece', (engine) => {
  const long = engine === 'sqlite' ? 500 : 50;
  const short = engine === 'sqlite' ? 5 : 2;
  test('it is sold once, held once and given back once', {
    timeout: 3_600_000,
  }, async () => {
    await runModel(engine, THEME, settings.isLong ? { runs: long } : { runs: short, seed: 1 });
  });
});
