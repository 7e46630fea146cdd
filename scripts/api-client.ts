import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeClientTypes } from '@/tests/support/api/client-types';

/** Writes the types of the API's client anew: `npm run api:client`. */
const file = path.resolve(import.meta.dirname, '../lib/api/client/types.ts');
writeFileSync(file, await writeClientTypes());
process.stdout.write(`Wrote ${file}\n`);
