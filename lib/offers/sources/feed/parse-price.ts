import { AppError } from '@/lib/core/errors';
import { currencyExponent, type Money } from '@/lib/core/money';

const CODE_AFTER = /^(.*?)\s*([A-Za-z]{3})$/;
const CODE_BEFORE = /^([A-Za-z]{3})\s*(.*)$/;

/** Every form of a number that can be read in one way only, with its whole and its decimals. */
const FORMS: readonly RegExp[] = [
  // 349 · 349.9 · 349.99
  /^(\d{1,12})(?:\.(\d+))?$/,
  // 349,99: nobody groups digits by two or by one
  /^(\d{1,12}),(\d{1,2})$/,
  // 1,299.00
  /^(\d{1,3}(?:,\d{3}){1,3})\.(\d+)$/,
  // 1.299,00
  /^(\d{1,3}(?:\.\d{3}){1,3}),(\d{1,2})$/,
];

const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/;
const TWO_READINGS = 'can be read in two ways';

function refuse(text: string, fault: string): AppError {
  return new AppError('invalid_content', `"${text.slice(0, 40)}" ${fault}`, {
    remedy: 'A price is a number with a decimal point and its currency, such as "349.99 USD".',
  });
}

/**
 * Whether a number with one sign and three digits after it could be thousands: "1.299" is a little
 * more than one for some and more than a thousand for others. Both formats ask for a decimal point,
 * so that it is read where the currency has three decimals.
 */
function couldBeThousands(whole: string, fraction: string, exponent: number): boolean {
  return fraction.length === 3 && exponent !== 3 && !/[.,]/.test(whole);
}

function splitCode(text: string): { number: string; code: string | null } {
  const [, before = '', after] = CODE_AFTER.exec(text) ?? [];
  if (after !== undefined) return { number: before, code: after.toUpperCase() };
  const [, code, rest = ''] = CODE_BEFORE.exec(text) ?? [];
  return code === undefined
    ? { number: text, code: null }
    : { number: rest, code: code.toUpperCase() };
}

/**
 * Reads a price of a feed: "349.99 USD", "USD 349.99", or a number alone in the currency that is
 * known otherwise. Digits are moved, never multiplied. What could be read in two ways is refused
 * ("1.299", "1,299"), and so is what has but one reading and still a fault: more decimals than the
 * currency has, unless they are zeros, a sign, a symbol in place of a code, or two currencies.
 * @param currency that the row names beside it; null where it names none.
 * @param fallback currency of a price that names none, in a row that names none.
 * @throws AppError `invalid_content`, in words that go on after the text.
 */
export function parsePrice(
  text: string,
  currency: string | null,
  fallback: string | null = null,
): Money {
  const trimmed = text.trim();
  const { number, code } = splitCode(trimmed);
  const match = FORMS.map((form) => form.exec(number)).find((found) => found !== null);
  if (!match) throw refuse(trimmed, THOUSANDS.test(number) ? TWO_READINGS : 'is not a price');
  const named = code ?? currency ?? fallback;
  if (named === null) throw refuse(trimmed, 'names no currency, and the feed has none either');
  if (currency !== null && named !== currency) {
    throw refuse(trimmed, `contradicts the currency of the row, ${currency}`);
  }
  const [, whole = '', fraction = ''] = match;
  const exponent = currencyExponent(named);
  if (couldBeThousands(whole, fraction, exponent)) throw refuse(trimmed, TWO_READINGS);
  const decimals = fraction.slice(0, exponent).padEnd(exponent, '0');
  if (/[1-9]/.test(fraction.slice(exponent))) {
    throw refuse(trimmed, `has more decimals than ${named} has`);
  }
  return { amount: Number(whole.replace(/[.,]/g, '') + decimals), currency: named };
}
