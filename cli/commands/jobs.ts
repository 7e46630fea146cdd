import { parseArgs } from 'node:util';
import { withDatabase } from '@/lib/db/with-database';
import { createJobs } from '@/lib/jobs/create-jobs.server';
import { type JobStatus, listJobs } from '@/lib/jobs/list-jobs.server';
import type { Command } from '../command';
import { minute } from '../minute';

const time = (at: string | null) => minute(at, '–');

function describe(job: JobStatus): string {
  const { name, state, summary, startedAt, finishedAt, message, nextAt, failures } = job;
  const last = state === 'running' ? `since ${time(startedAt)}` : `last ${time(finishedAt)}`;
  const times = nextAt === null ? last : `${last}, next ${time(nextAt)}`;
  const row = failures > 1 ? `, ${failures} failures in a row` : '';
  return [
    `${name.padEnd(16)} ${state}${state === 'never ran' ? '' : ` (${times}${row})`}`,
    `  ${summary}`,
    ...(message ? [`  → ${message}`] : []),
  ].join('\n');
}

export const jobsCommand: Command = {
  name: 'jobs',
  summary: 'Show what the server does by itself: state, last run, next run',
  usage: `shelf -- jobs [--json]
  --json   print [{name, summary, state, startedAt, finishedAt, outcome, message, nextAt, failures}]
  A state is one of: running, waiting, failed (and tried again), broken off (and gone on with), never ran.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
    });
    const jobs = await withDatabase({ current: true }, (database) =>
      listJobs(database, createJobs(), Date.now()),
    );
    const text = jobs.map(describe).join('\n');
    process.stdout.write(values.json ? `${JSON.stringify(jobs, null, 2)}\n` : `${text}\n`);
    return 0;
  },
};
