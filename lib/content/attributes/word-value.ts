import { numberFormat } from '@/lib/core/formats';
import type { Attribute } from '../schema/attribute';
import { isRange, type Value } from './value';

/** Decimals that tell figures apart: the fewer, the greater they are. */
function decimalsOf(number: number): number {
  return Math.abs(number) >= 1_000 ? 0 : Math.abs(number) >= 100 ? 1 : 2;
}

/** A number as readers see it: what they cannot tell apart is one number. */
export function roundAsRead(number: number): number {
  return Number(number.toFixed(decimalsOf(number)));
}

function figure(number: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: decimalsOf(number) }).format(number);
}

function withUnit(written: string, unit: string | undefined): string {
  if (unit === undefined) return written;
  return /^["″”′°%]$/.test(unit) && unit !== '%' ? written + unit : `${written} ${unit}`;
}

/** A number of an attribute with its unit, as it is read: "254 g". */
export function wordNumber(number: number, unit: string | undefined, locale: string): string {
  return withUnit(figure(number, locale), unit);
}

/** Frequencies reach over four powers of ten: 20000 Hz is read as 20 kHz. */
function wordRangeEnd(number: number, unit: string | undefined, locale: string): string {
  if (unit === 'Hz' && number >= 1_000) return wordNumber(number / 1_000, 'kHz', locale);
  return wordNumber(number, unit, locale);
}

/** A value as it is read: "254 g", "20 Hz–20 kHz", "Yes", "Over-ear, closed". */
export function wordValue(
  { unit, options = [] }: Pick<Attribute, 'unit' | 'options'>,
  value: Value,
  words: { readonly locale: string; readonly yes: string; readonly no: string },
): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return wordNumber(value, unit, words.locale);
  if (isRange(value)) {
    const [from, to] = [value.from, value.to].map((end) => wordRangeEnd(end, unit, words.locale));
    return `${from}–${to}`;
  }
  const names = new Map(options.map((option) => [option.value, option.name]));
  return value.map((option) => names.get(option) ?? option).join(', ');
}
