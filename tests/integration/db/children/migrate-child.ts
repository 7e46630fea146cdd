import { migrate } from '@/lib/db/migrate';
import { withDatabase } from '@/lib/db/with-database';

const { applied } = await withDatabase({ create: true }, (database) => migrate(database, null));
process.stdout.write(JSON.stringify(applied));
