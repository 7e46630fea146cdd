import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { startCreatorsApi } from '@/demo/creators-api/start-creators-api';

const kills = Number(process.argv[2]);
const dir = mkdtempSync('/tmp/zz-');
const api = await startCreatorsApi({
  seed: 's',
  throttles: 0.1,
  faults: 0.05,
  latency: 300,
  tokenLife: { seconds: 20, requests: 200 },
});
function child() {
  const c = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'tests/integration/jobs/children/zz-run.ts'],
    {
      env: {
        ...process.env,
        DATA_DIR: dir,
        AMAZON_API_URL: api.url,
        AMAZON_REQUESTS_PER_SECOND: '10',
        AMAZON_REQUESTS_PER_DAY: '864000',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  c.stdout.setEncoding('utf8').on('data', (t) => {
    out += t;
  });
  return { c, out: () => out };
}
const t0 = Date.now();
for (let k = 0; k < kills; k += 1) {
  const { c, out } = child();
  while (!out().includes('done ') && c.exitCode === null) await sleep(20);
  await sleep(1000 + Math.random() * 4000);
  c.kill('SIGKILL');
  await new Promise((r) => c.once('close', r));
  console.log('kill', k, out().trim().split('\n').at(-1), (Date.now() - t0) / 1000);
}
const { c, out } = child();
await new Promise((r) => c.once('close', r));
console.log(out().trim().split('\n').at(-1));
const { requests, firstAt, lastAt, recent, ...tally } = api.tally('demo-na') as any;
console.log({
  requests,
  seconds: (lastAt - firstAt) / 1000,
  share: requests / (((lastAt - firstAt) / 1000) * 10 + 1),
  ...tally,
  ...api.report(),
});
const db = new Sqlite(`${dir}/topshelf.db`);
console.log(
  db.prepare('select outcome, count(*) n from refreshes group by 1').all(),
  db.prepare('select count(*) n from offers').get(),
  db
    .prepare(
      'select count(*) n from offers o where not exists (select 1 from refreshes r where r.product=o.product)',
    )
    .get(),
  db.prepare('select used from quotas').all(),
);
await api.stop();
