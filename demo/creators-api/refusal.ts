/** What is wrong with a request, as the API says it. */
export interface Refusal {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

function refusal(status: number, type: string, more: Record<string, unknown>): Refusal {
  return { status, body: { type, ...more } };
}

export const refusals = {
  validation: (reason: string, message: string, fieldList?: readonly unknown[]) =>
    refusal(400, 'ValidationException', { reason, message, ...(fieldList && { fieldList }) }),
  unauthorized: (reason: string, message: string) =>
    refusal(401, 'UnauthorizedException', { reason, message }),
  denied: (reason: string, message: string) =>
    refusal(403, 'AccessDeniedException', { reason, message }),
  notFound: (asins: readonly string[]) =>
    refusal(404, 'ResourceNotFoundException', {
      message: 'None of the items exists.',
      resourceType: 'Item',
      resourceId: asins.join(','),
    }),
  throttled: (retryAfterSeconds: number | null, message: string) =>
    refusal(429, 'ThrottleException', {
      message,
      ...(retryAfterSeconds !== null && { retryAfterSeconds }),
    }),
};

/** A field at fault, in one of the two forms that the real API is known to use. */
export function field(name: string, message: string, chance: number): unknown {
  return chance < 0.5 ? name : { name, message };
}

/** A fault on the API's side: in its own words, in those of a framework, or in a gateway's. */
export function breakdown(chance: number): { status: number; body: unknown } {
  const message = 'Something went wrong here.';
  if (chance < 0.4) return { status: 500, body: { type: 'InternalServerException', message } };
  if (chance < 0.7) return { status: 500, body: { __type: 'InternalServerException', message } };
  if (chance < 0.9) return { status: 500, body: '<html><h1>500</h1></html>' };
  return { status: 500, body: '' };
}
