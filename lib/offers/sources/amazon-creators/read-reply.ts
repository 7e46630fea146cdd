import { z } from 'zod';
import { cleanLine } from './clean-text';

const LONGEST_REASON = 200;

/** What the API's answer to a request means for us. Reasons are for the operator. */
export type Reply =
  | { readonly kind: 'answer'; readonly body: unknown }
  /** None of the items exists. */
  | { readonly kind: 'absent'; readonly reason: string }
  /** Too many requests; the pause in milliseconds where one is asked for. */
  | { readonly kind: 'throttled'; readonly pause: number | null; readonly reason: string }
  /** A fault on its side or on the way: the same request may succeed later. */
  | { readonly kind: 'fault'; readonly reason: string }
  /** The token is not taken; `isExpired` where it was sound once. */
  | { readonly kind: 'token'; readonly isExpired: boolean; readonly reason: string }
  /** The account gives nothing, whatever it is asked. */
  | { readonly kind: 'account'; readonly miss: 'ineligible' | 'refused'; readonly reason: string }
  /** The tag is not one of this account in this marketplace. */
  | { readonly kind: 'tag'; readonly reason: string }
  /** Something about this very request. */
  | { readonly kind: 'request'; readonly reason: string };

const text = z.string().nullish().catch(null);

const FieldSchema = z.union([
  z.string(),
  z.object({ name: text, message: text }).transform(({ name, message }) => {
    return [name, message].filter(Boolean).join(' ');
  }),
]);

const ErrorSchema = z
  .object({
    type: text,
    __type: text,
    reason: text,
    message: text,
    Message: text,
    fieldList: z.array(FieldSchema.catch('')).nullish().catch(null),
    retryAfterSeconds: z.coerce.number().min(0).nullish().catch(null),
  })
  .catch({ type: null, __type: null, reason: null, message: null, Message: null });

type ErrorBody = z.infer<typeof ErrorSchema>;

export interface HttpReply {
  readonly status: number;
  readonly text: string;
  /** The header `Retry-After`, if there is one. */
  readonly retryAfter: string | null;
  /** When it came, epoch milliseconds. */
  readonly now: number;
}

export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Milliseconds of a `Retry-After` header: seconds, or the date of the end. */
export function readRetryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  if (/^\d{1,9}(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000);
  const end = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(end) ? null : Math.max(0, end - now);
}

/** The name without what frameworks put around it: `com.amazon#ThrottleException:http://…`. */
function typeOf({ type, __type }: ErrorBody): string {
  return /(?:^|[#/.])(\w+)(?::.*)?$/.exec(type ?? __type ?? '')?.[1] ?? '';
}

const STATUS_OF_TYPE: Readonly<Record<string, number>> = {
  ValidationException: 400,
  UnauthorizedException: 401,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ThrottleException: 429,
  ThrottlingException: 429,
  InternalServerException: 500,
};

function describe(status: number, body: ErrorBody): string {
  const fields = (body.fieldList ?? []).filter(Boolean).join(', ');
  const said = [typeOf(body), body.reason, body.message ?? body.Message, fields].filter(Boolean);
  return cleanLine(`${status} ${said.join(': ')}`, LONGEST_REASON) ?? String(status);
}

function judge(status: number, body: ErrorBody, reply: HttpReply): Reply {
  const reason = describe(reply.status, body);
  const cause = body.reason ?? '';
  if (status === 401) return { kind: 'token', isExpired: cause === 'TokenExpired', reason };
  if (status === 403) {
    const miss = cause === 'AssociateNotEligible' ? 'ineligible' : 'refused';
    return { kind: 'account', miss, reason };
  }
  if (status === 404) {
    // Without the API's own word a 404 is one of whatever stands in between.
    const isOurs = typeOf(body) === 'ResourceNotFoundException';
    return { kind: isOurs ? 'absent' : 'fault', reason };
  }
  if (status === 429) {
    const seconds = body.retryAfterSeconds;
    const pause =
      typeof seconds === 'number'
        ? Math.ceil(seconds * 1000)
        : readRetryAfter(reply.retryAfter, reply.now);
    return { kind: 'throttled', pause, reason };
  }
  if (cause === 'InvalidPartnerTag' || cause === 'InvalidAssociate') return { kind: 'tag', reason };
  const isPassing = status < 400 || status >= 500 || status === 408 || status === 425;
  return { kind: isPassing ? 'fault' : 'request', reason };
}

/**
 * Reads any answer of the API, whatever form its error has; the name of the error counts before the
 * status. Never throws.
 */
export function readReply(reply: HttpReply): Reply {
  const body = parseJson(reply.text);
  if (reply.status === 200) {
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      return { kind: 'answer', body };
    }
    return { kind: 'fault', reason: 'Amazon’s answer is not JSON.' };
  }
  const error = ErrorSchema.parse(body);
  const named = STATUS_OF_TYPE[typeOf(error)];
  // A gateway's own page says nothing in our terms, so that its status has to do.
  return judge(named ?? reply.status, error, reply);
}
