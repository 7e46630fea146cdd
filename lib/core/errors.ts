/**
 * Every failure the product reports, with the HTTP status it becomes.
 * An outage (503) is never passed off as absence (404), nor a bad request (400) as either.
 */
const STATUS = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid_content: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** By name, not by class: what a shared connection throws may come from another copy of the module. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError';
}

/**
 * The one error class. `message` says what is wrong, `where` names the file, field or setting, and
 * `remedy` says how to mend it; all three are for people, so they never carry secrets.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly where?: string;
  readonly remedy?: string;

  constructor(
    code: ErrorCode,
    message: string,
    details: { where?: string; remedy?: string; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.where = details.where;
    this.remedy = details.remedy;
  }

  /** The HTTP status that answers this error. */
  get status(): number {
    return STATUS[this.code];
  }
}
