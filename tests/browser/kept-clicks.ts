import { onTestFinished } from 'vitest';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import type { ClicksTable } from '@/lib/db/schema/clicks';

/** Opens the embedded database of a server and reads the clicks it has kept, oldest first. */
export async function readClicks(dataDir: string): Promise<() => Promise<ClicksTable[]>> {
  const database = await openDatabase(embeddedTarget(dataDir, 'the server under test'));
  onTestFinished(() => database.close());
  // The server opens its database at the first click, and this may come before.
  await migrate(database, null);
  return () => database.query.selectFrom('clicks').selectAll().orderBy('at').execute();
}
