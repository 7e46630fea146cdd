import { AppError } from '@/lib/core/errors';
import { getDb } from '@/lib/db/client';
import { bearerToken, isSameSecret } from '@/lib/platform/bearer-token';
import { clientAddress, FRONT_DOOR_MARK } from '@/lib/platform/client-address';
import { getEnv } from '@/lib/platform/env';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { answer, errorResponse } from '@/lib/platform/route';
import { createJobs } from './create-jobs.server';
import type { Job } from './job';
import { type RunReport, runJob } from './run-job.server';
import { logReport } from './start-jobs.server';

/**
 * How long a call may take, in milliseconds; what is not done by then goes on at the next one. Hosted
 * platforms end a request after a minute, and our own entry one that is silent for half of that.
 */
const TIME_LIMITS = { hosted: 48_000, behindEntry: 20_000 } as const;
/** A job that does not end by itself is ended this long after, in milliseconds. */
const GRACE = 5_000;

/** A password is not guessed at thirty tries a minute, and no cron calls as often. */
const limit = createRateLimit({ perMinute: 30, maxKeys: 10_000 });

/** @throws AppError `not_found` where no token is set, `forbidden` for another one. */
function checkToken(headers: Headers): void {
  const { JOBS_TOKEN: expected } = getEnv();
  if (!expected) {
    throw new AppError('not_found', 'Jobs cannot be called here: no token is set', {
      where: 'JOBS_TOKEN',
      remedy: 'Set JOBS_TOKEN, and send it as "Authorization: Bearer <token>".',
    });
  }
  const given = bearerToken(headers);
  if (given !== null && isSameSecret(given, expected)) return;
  const message = given === null ? 'A token is needed' : 'This is not the token';
  throw new AppError('forbidden', message, {
    where: 'Authorization',
    remedy: 'Send the value of JOBS_TOKEN as "Authorization: Bearer <token>".',
  });
}

function findJob(jobs: readonly Job[], name: string): Job {
  const job = jobs.find((candidate) => candidate.name === name);
  if (job) return job;
  throw new AppError('not_found', 'There is no such job', {
    where: 'path',
    remedy: `The jobs are ${jobs.map((known) => known.name).join(', ')}.`,
  });
}

const instant = (at: number) => new Date(at).toISOString();

function toResponse({ name: job }: Job, report: RunReport): Response {
  const reply = (status: number, body: object) =>
    Response.json({ job, ...body }, { status, headers: { 'Cache-Control': 'no-store' } });
  switch (report.kind) {
    case 'done':
      return reply(200, { state: 'done', message: report.message, nextAt: instant(report.nextAt) });
    case 'broken_off':
      return reply(202, { state: 'unfinished', message: report.message });
    case 'failed': {
      const { message, nextAt } = report;
      return reply(503, { state: 'failed', message, nextAt: instant(nextAt) });
    }
    default:
      return reply(202, { state: 'running', message: 'Another runner is at it.' });
  }
}

async function callJob(request: Request, name: string, jobs: readonly Job[]): Promise<Response> {
  const { allowed, retryAfterSeconds } = limit.take(clientAddress(request.headers), Date.now());
  if (!allowed) {
    return errorResponse(new AppError('rate_limited', 'Too many calls'), retryAfterSeconds);
  }
  checkToken(request.headers);
  const job = findJob(jobs, name);
  const timeLimit = TIME_LIMITS[FRONT_DOOR_MARK in globalThis ? 'behindEntry' : 'hosted'];
  const report = await runJob(await getDb(), job, {
    trigger: 'request',
    isForced: true,
    timeLimit,
    signal: AbortSignal.timeout(timeLimit + GRACE),
  });
  logReport(job, report);
  return toResponse(job, report);
}

/**
 * Answers `POST /api/jobs/<name>`, by which a platform's cron runs a job: 200 when it is done, 202
 * where it goes on at the next call or somebody else runs it, 503 where it failed.
 */
export function answerJob(
  request: Request,
  name: string,
  jobs: readonly Job[] = createJobs(),
): Promise<Response> {
  return answer(request, (received) => callJob(received, name, jobs));
}
