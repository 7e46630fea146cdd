import { mkdirSync, rmdirSync, writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { getDb } from '@/lib/db/client';
import type { Job } from '@/lib/jobs/job';
import { runJob } from '@/lib/jobs/run-job.server';

const STEPS = 200;
const print = (line: string) => writeSync(1, `${line}\n`);

/** Makes a folder while it runs, which fails where another one has made it and still runs. */
const turns = (folder: string): Job => ({
  name: 'turns',
  summary: 'Takes turns',
  interval: 1,
  async run() {
    try {
      mkdirSync(folder);
    } catch {
      print('overlap');
    }
    await sleep(3 + Math.random() * 10);
    rmdirSync(folder);
    print('turn');
    return { message: 'Done.' };
  },
});

/** Goes through steps, and on from where it was. */
const steps: Job = {
  name: 'steps',
  summary: 'Goes through steps',
  interval: 1,
  async run({ progress, save }) {
    const from = (progress as { next: number } | null)?.next ?? 0;
    print(`from ${from}`);
    for (let step = from; step < STEPS; step += 1) {
      await save({ next: step + 1 });
      print(`step ${step}`);
      await sleep(5);
    }
    return { message: `Went through ${STEPS} steps.` };
  },
};

const [, , name = '', count = '1', folder = ''] = process.argv;
const job = name === 'turns' ? turns(folder) : steps;
const database = await getDb();
print('ready');
for (let done = 0; done < Number(count); ) {
  const { kind } = await runJob(database, job, { trigger: 'schedule', isForced: true });
  if (kind === 'done') done += 1;
  else await sleep(2);
}
await database.close();
