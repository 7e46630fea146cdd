type ErrorType = 'invalid_request_error' | 'idempotency_error' | 'card_error' | 'api_error';

/** Why Stripe does not carry a request out, in the fields of its own errors. */
interface Reason {
  readonly message: string;
  readonly type?: ErrorType;
  readonly status?: number;
  /** Stripe's error code, such as `parameter_unknown`. */
  readonly code?: string;
  /** The parameter at fault: `line_items[0][quantity]`. */
  readonly param?: string;
}

/** A request that the stand-in refuses as the real API would; 400 unless told otherwise. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: { readonly error: Readonly<Record<string, string>> };

  constructor(reason: Reason) {
    super(reason.message);
    const { message, type = 'invalid_request_error', status = 400, code, param } = reason;
    this.status = status;
    this.body = { error: { type, message, ...(code && { code }), ...(param && { param }) } };
  }
}

/** What the real API would carry out but the stand-in does not: said as plainly as possible. */
export function beyondStandIn(what: string, param?: string): Refusal {
  return new Refusal({
    code: 'beyond_stand_in',
    message: `The stand-in for Stripe does not carry out ${what}. Leave it out, or teach demo/stripe.`,
    param,
  });
}

/** @param kind as Stripe words it: "price", "checkout.session". */
export function noSuch(kind: string, id: string, param = 'id', status = 400): Refusal {
  return new Refusal({
    status,
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  });
}
