import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { historyLicence } from '@/lib/affiliate/policy';
import { totalClicks } from '@/lib/clicks/total-clicks';
import { ourTables } from '@/lib/db/existing-tables';
import { migrate } from '@/lib/db/migrate';
import { MIGRATIONS } from '@/lib/db/migrations/all-migrations';
import { restoreBackup } from '@/lib/db/restore-backup';
import { TABLE_NAMES } from '@/lib/db/schema/tables';
import { verifyBackup } from '@/lib/db/verify-backup';
import { readHistory } from '@/lib/offers/history/store';
import { saveOffers } from '@/lib/offers/store';
import { ALL_DAYS, backedUpFile, countsWithClicks, fill } from '@/tests/support/backups';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  temporaryFolder,
} from '@/tests/support/databases';
import { amazon, NOW, offer, shop } from '@/tests/support/offers';

const TRACKED = shop('tracked', { history: true });
const LICENCE = historyLicence(TRACKED, [TRACKED]);

describeOnEachEngine('the tables of prices', (engine) => {
  test('come to a database that has clicks without touching one of them', async () => {
    const database = await openForTest(await freshTarget(engine), { migrated: false });
    await migrate(database, null, MIGRATIONS.slice(0, 1));
    await fill(database, 1_000);
    const before = await totalClicks(database, ALL_DAYS);
    const report = await migrate(database, temporaryFolder());
    expect(report.applied).toEqual(MIGRATIONS.slice(1).map(({ name }) => name));
    expect((await verifyBackup(report.backup ?? '')).counts).toEqual({ clicks: 1_000 });
    expect(await totalClicks(database, ALL_DAYS)).toEqual(before);
    expect(await ourTables(database)).toEqual(TABLE_NAMES);
    expect((await saveOffers(database, [offer(amazon())], NOW)).saved).toBe(1);
  });

  test('come to a backup of before, when it is restored', async () => {
    const old = await openForTest(await freshTarget(engine), { migrated: false });
    await migrate(old, null, MIGRATIONS.slice(0, 1));
    await fill(old, 10);
    const copy = await openForTest(await freshTarget(engine));
    await restoreBackup(copy, await backedUpFile(old));
    expect((await totalClicks(copy, ALL_DAYS)).total).toBe(10);
    expect(await ourTables(copy)).toEqual(TABLE_NAMES);
  });

  test('leave offers out of backups, whose deletion they would outlive, but keep past prices', async () => {
    if (!LICENCE) throw new Error('the shop has no licence');
    const source = await openForTest(await freshTarget(engine));
    const offers = [offer(TRACKED), offer(amazon(), { product: 'of-amazon' })];
    await saveOffers(source, offers, NOW, new Map([['tracked', LICENCE]]));
    const file = await backedUpFile(source);
    const text = gunzipSync(readFileSync(file)).toString();
    expect(text).not.toContain('of-amazon');
    expect(text).not.toContain('shop.example');
    expect((await verifyBackup(file)).counts).toEqual({
      ...countsWithClicks(0),
      price_history: 1,
    });
    const copy = await openForTest(await freshTarget(engine));
    await saveOffers(copy, [offer(amazon())], NOW);
    await restoreBackup(copy, file, { replaceInto: temporaryFolder() });
    expect(await copy.query.selectFrom('offers').selectAll().execute()).toEqual([]);
    expect(await copy.query.selectFrom('changes').selectAll().execute()).toEqual([]);
    expect(await readHistory(copy, LICENCE, 'some-cups', 0)).toMatchObject([{ amount: 9_999 }]);
  });
});
