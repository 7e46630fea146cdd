import { z } from 'zod';
import { MOST_CHARGED } from '@/lib/core/charges';
import { isCurrency } from '../currencies';

/** The values of an open enum that the SDK names: without the `OtherString` that stands for others. */
type Named<T> = T extends string ? (string extends T ? never : T) : never;

/** A field of a type must be read by a schema of its type, and be optional where the type has it so. */
type ShapeOf<T> = {
  [K in keyof T]-?: undefined extends T[K]
    ? z.ZodOptional<z.ZodType<T[K]>>
    : z.ZodType<Exclude<T[K], undefined>>;
};

/**
 * The parameters of an SDK type, and no others. That the names are all there, spelt as the SDK spells
 * them, of its types and as optional, is what the compiler checks.
 */
export const paramsOf =
  <T>() =>
  <S extends ShapeOf<T>>(shape: S & Record<Exclude<keyof S, keyof T>, never>) =>
    z.strictObject(shape as S);

/** One of the values that the SDK names, all of which must be listed. */
export const oneOf =
  <T>() =>
  <const L extends readonly Named<T>[]>(
    values: [Named<T>] extends [L[number]] ? L : { readonly missing: Exclude<Named<T>, L[number]> },
  ) =>
    z.enum(values as unknown as readonly [Named<T>, ...Named<T>[]], {
      error: ({ input }) =>
        `Invalid value: must be one of ${(values as unknown as readonly string[]).join(', ')}; it is ${String(input)}`,
    });

/** Stripe's error code of an issue, where it has one. */
export type CodedIssue = { readonly params?: { readonly code?: string } };
const coded = (code: string) => ({ code });

const WHOLE = /^-?\d{1,15}$/;

/** A whole number. */
export const integer = (least = 0, most = Number.MAX_SAFE_INTEGER) =>
  z.string().transform((text, context) => {
    const value = Number(text);
    const isWhole = WHOLE.test(text);
    if (isWhole && value >= least && value <= most) return value;
    const range = `from ${least} to ${most}`;
    const message = isWhole ? `This value must be ${range}: ${text}` : `Invalid integer: ${text}`;
    context.addIssue({
      code: 'custom',
      message,
      params: coded('parameter_invalid_integer'),
    });
    return z.NEVER;
  });

/** Minor units. */
export const amount = integer(0, MOST_CHARGED);
/** Seconds since 1970. */
export const instant = integer();

/** A percentage above 0 and up to 100 with at most two decimals. */
export const percentage = z.string().transform((text, context) => {
  const value = Number(text);
  if (/^\d{1,3}(?:\.\d{1,2})?$/.test(text) && value > 0 && value <= 100) return value;
  context.addIssue({ code: 'custom', message: `Invalid decimal: ${text}` });
  return z.NEVER;
});

export const flag = z
  .enum(['true', 'false'], {
    error: ({ input }) => `Invalid boolean: ${String(input)}`,
  })
  .transform((text) => text === 'true');

/** Text that is not empty: Stripe takes an empty one for an attempt to unset the field. */
export const text = (most = 5000) =>
  z.string().transform((value, context) => {
    if (value.length > 0 && value.length <= most) return value;
    const [message, code] =
      value === ''
        ? ['You passed an empty string. Leave the parameter out or give it a value.', 'empty']
        : [`Invalid string: must be at most ${most} characters`, 'string_too_long'];
    context.addIssue({ code: 'custom', message, params: coded(`parameter_invalid_${code}`) });
    return z.NEVER;
  });

/** A field that an empty value unsets: null then. */
export const emptyable = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => null), schema]);

/** An absolute http or https address. */
export const address = text(5000).refine(
  (value) => /^https?:\/\/[^/?#]/i.test(value) && URL.canParse(value),
  { error: 'Not a valid URL', params: coded('url_invalid') },
);

export const email = text(800).refine((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value), {
  error: 'Invalid email address',
  params: coded('email_invalid'),
});

export const currency = z
  .string()
  .transform((code) => code.toLowerCase())
  .refine(isCurrency, { error: 'Invalid currency' });

/** A list, which the form carries as names that are numbers from 0. */
export const list = <T extends z.ZodType>(schema: T, most = 100) =>
  z.preprocess(
    (value) => {
      if (typeof value !== 'object' || value === null) return value;
      const names = Object.keys(value);
      const isList = names.every((name, index) => name === String(index));
      return isList ? Object.values(value) : value;
    },
    z
      .array(schema, { error: 'Invalid array' })
      .max(most, { error: `Array must have at most ${most} entries` }),
  );

const MOST_KEYS = 50;
const KEY = /^[^[\]]{1,40}$/;

/** Up to 50 keys of up to 40 characters, with values of up to 500. Empty values unset their keys. */
export const metadata = z
  .record(
    z.string().regex(KEY, { error: 'Metadata keys have 1 to 40 characters and no brackets' }),
    z.string().max(500, { error: 'Metadata values can have up to 500 characters' }),
  )
  .refine((pairs) => Object.keys(pairs).length <= MOST_KEYS, {
    error: `Metadata can have up to ${MOST_KEYS} keys`,
  });

/** Which parts of the answer to show whole, at most four steps down. */
export const expand = list(text(500), 20).optional();

/** Known to the real API, but not carried out here. */
export const beyond = z
  .unknown()
  .transform((_, context): undefined => {
    context.addIssue({
      code: 'custom',
      message: 'The stand-in for Stripe does not carry this parameter out.',
      params: coded('beyond_stand_in'),
    });
    return undefined;
  })
  .optional();

/** An instant, or bounds of one. */
export const created = z
  .union([
    instant,
    z.strictObject({
      gt: instant.optional(),
      gte: instant.optional(),
      lt: instant.optional(),
      lte: instant.optional(),
    }),
  ])
  .optional();

/** What every list takes. */
export const paging = {
  ending_before: text().optional(),
  limit: integer(1, 100).optional(),
  starting_after: text().optional(),
};
