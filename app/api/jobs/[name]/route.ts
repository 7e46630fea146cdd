import { answerJob } from '@/lib/jobs/answer-job.server';

export const dynamic = 'force-dynamic';
/** Seconds that a hosted platform gives it. */
export const maxDuration = 60;

/** Runs a job, for a platform's cron. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  return answerJob(request, (await params).name);
}
