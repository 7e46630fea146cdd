import type { AppError, ErrorCode } from '@/lib/core/errors';
import type { FaultResource, ProblemResource } from '../schema/problem';

/** The kinds of problems, and what each is called. */
export const PROBLEMS = {
  bad_request: 'The request has faults',
  not_found: 'There is no such thing here',
  method_not_allowed: 'The API is for reading alone',
  not_acceptable: 'There is no such form of it',
  rate_limited: 'Too many requests from one address',
  internal: 'Something went wrong on our side',
} as const satisfies Partial<Record<ErrorCode, string>>;

type ProblemCode = keyof typeof PROBLEMS;

const isProblem = (code: ErrorCode): code is ProblemCode => code in PROBLEMS;

/** An error that may name several faults of a request at once. */
export interface Refusal {
  readonly error: AppError;
  readonly faults?: readonly FaultResource[];
}

/** The body of the answer to a request that failed. @param instance path and search of what was asked. */
export function problemOf(
  { error, faults = [] }: Refusal,
  instance: string,
  siteUrl: string,
): ProblemResource {
  const code = isProblem(error.code) ? error.code : 'internal';
  return {
    type: `${siteUrl}/docs/api#problem-${code}`,
    title: PROBLEMS[code],
    status: error.status,
    detail: error.remedy ? `${error.message} ${error.remedy}` : error.message,
    instance,
    errors: [...faults],
  };
}
