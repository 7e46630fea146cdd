import { expect, test } from 'vitest';
import { startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
} from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';

const KILLS = settings.isLong ? 20 : 3;

describeOnEachEngine('a process killed while it acknowledges rows', (engine) => {
  test('has lost none of them and written none twice', { timeout: 120_000 }, async () => {
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startScript(
        'tests/integration/db/children/click-child.ts',
        [],
        settingsFor(target),
      );
      await child.untilOutput('clk_');
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 200));
      await child.kill('SIGKILL');
      acknowledged.push(...(child.output().match(/^clk_.{22}$/gm) ?? []));
    }
    const rows = await database.query.selectFrom('clicks').select('id').execute();
    const kept = new Set(rows.map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(KILLS * 32);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(rows).toHaveLength(kept.size);
  });
});
