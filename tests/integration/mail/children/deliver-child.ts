import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { argv, stdin } from 'node:process';
import { getDb } from '@/lib/db/client';
import { deliverAt, transportTo } from '../sample-run';

const [, , smtpUrl = '', at = ''] = argv;
const database = await getDb();
const transport = transportTo(smtpUrl);
writeSync(1, 'ready\n');
await once(stdin, 'data');
const { sent } = await deliverAt(Number(at), { database, transport });
writeSync(1, `sent ${sent}\n`);
process.exit(0);
