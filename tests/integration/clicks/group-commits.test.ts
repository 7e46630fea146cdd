import { expect, test } from 'vitest';
import { createGroupCommits } from '@/lib/clicks/group-commits';
import { insertClicks } from '@/lib/clicks/store';
import { createId } from '@/lib/core/ids';
import type { ClicksTable } from '@/lib/db/schema/clicks';
import {
  clickRow,
  describeOnEachEngine,
  freshTarget,
  openForTest,
} from '@/tests/support/databases';

describeOnEachEngine('a click', (engine) => {
  test('that no table takes fails alone among those committed with it', async () => {
    const database = await openForTest(await freshTarget(engine));
    const group = createGroupCommits<ClicksTable>({
      commit: (all) => insertClicks(database, all),
      maxRows: 500,
      maxWaiting: 500,
    });
    const poison = clickRow(createId('clk'), { product: null as unknown as string });
    const all = Array.from({ length: 21 }, (_, n) =>
      n === 13 ? poison : clickRow(createId('clk')),
    );
    const results = await Promise.allSettled(all.map(group.add));
    expect(results.map(({ status }) => status).indexOf('rejected')).toBe(13);
    expect(await database.query.selectFrom('clicks').select('id').execute()).toHaveLength(20);
  });

  test('that arrives with many others takes part in few commits', async () => {
    const database = await openForTest(await freshTarget(engine));
    let commits = 0;
    const group = createGroupCommits<ClicksTable>({
      commit: (all) => {
        commits += 1;
        return insertClicks(database, all);
      },
      maxRows: 500,
      maxWaiting: 2_000,
    });
    const worker = async () => {
      for (let n = 0; n < 20; n += 1) {
        await group.add(clickRow(createId('clk')));
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await Promise.all(Array.from({ length: 32 }, worker));
    expect(await database.query.selectFrom('clicks').select('id').execute()).toHaveLength(640);
    expect(commits).toBeLessThan(640 / 8);
  });
});
