import { readNumber } from '@/lib/core/read-number';
import { convertUnit, unitsLike } from '@/lib/core/units';
import type { Language } from '@/lib/i18n/languages';
import type { Attribute } from '../schema/attribute';
import { suggestNearest } from '../suggest-nearest';
import type { Value } from './value';

/** What was read, or what is wrong with it and how to mend it. */
export type ReadValue =
  | { readonly value: Value | null }
  | { readonly message: string; readonly remedy: string };

type Declared = Pick<Attribute, 'type' | 'unit' | 'options' | 'several'>;
type Fault = Extract<ReadValue, { message: string }>;

const YES = ['yes', 'true', 'ja'];
const NO = ['no', 'false', 'nein'];
/** A product that has none of it: nothing to compare and to filter by. */
const NONE = ['none', 'keine', 'keiner', 'keines', 'kein'];

const NUMBER_AND_UNIT =
  /^([+-−]?\d[\d.,'\s\u00a0\u202f]*?)[\s\u00a0\u202f]*([^\d\s\u00a0\u202f.,'][^\d]*|$)$/u;
const SPAN = /\s*(?:–|—|\bto\b|\bbis\b|(?<=[\d\p{L}"″])\s*-\s*(?=\d))\s*/u;

const quote = (text: string) => JSON.stringify(text);

function unitFault(written: string, unit: string | undefined): Fault {
  if (unit === undefined) {
    return {
      message: `${quote(written)} has a unit, but the category declares none`,
      remedy: 'Write the number alone, or give the attribute a unit.',
    };
  }
  const others = unitsLike(unit).filter((name) => name !== unit);
  const also = others.length > 0 ? ` Converted: ${others.join(', ')}.` : '';
  return {
    message: `${quote(written)} has a unit that is not ${unit}, and cannot be converted into it`,
    remedy: `Write the number and its unit, such as "12 ${unit}".${also}`,
  };
}

/** A number in the declared unit. `fallback` is the unit of one that has none of its own. */
function readMeasure(
  written: string,
  unit: string | undefined,
  language: Language,
  fallback?: string,
): number | Fault {
  const [, digits = '', own = ''] = NUMBER_AND_UNIT.exec(written.trim()) ?? [];
  const number = readNumber(digits, language);
  if (number === null) {
    return {
      message: `${quote(written)} is not a number`,
      remedy: `Write digits${unit ? ` and the unit, such as "12 ${unit}"` : ''}; or "none" where it has none.`,
    };
  }
  const given = own.trim() || fallback;
  if (unit === undefined) return given ? unitFault(written, unit) : number;
  if (!given) {
    return {
      message: `${quote(written)} has no unit`,
      remedy: `Write it with its unit: "${digits.trim()} ${unit}".`,
    };
  }
  return convertUnit(number, given, unit) ?? unitFault(written, unit);
}

function readRange(written: string, unit: string | undefined, language: Language): ReadValue {
  const ends = written.split(SPAN);
  const [first = '', last = ''] = ends;
  if (ends.length !== 2) {
    return {
      message: `${quote(written)} is not a range`,
      remedy: `Write two figures with a dash, such as "20–40${unit ? ` ${unit}` : ''}".`,
    };
  }
  const [, , shared = ''] = NUMBER_AND_UNIT.exec(last.trim()) ?? [];
  const from = readMeasure(first, unit, language, shared.trim() || undefined);
  const to = readMeasure(last, unit, language);
  if (typeof to !== 'number') return to;
  if (typeof from !== 'number') return from;
  if (from > to) {
    return {
      message: `${quote(written)} begins above its end`,
      remedy: 'Write the smaller figure first.',
    };
  }
  return { value: { from, to } };
}

const folded = (text: string) => text.trim().toLowerCase();

function readChoice(written: string, { options = [], several }: Declared): ReadValue {
  const parts = several ? written.split(/[,;]/) : [written];
  const chosen = new Set<string>();
  for (const part of parts.map(folded).filter(Boolean)) {
    const option = options.find(
      ({ value, name, words }) =>
        value === part || folded(name) === part || words.some((word) => folded(word) === part),
    );
    if (!option) {
      const names = options.map(({ value }) => value);
      const near = suggestNearest(part, names);
      return {
        message: `${quote(part)} is not one of the options`,
        remedy: `${near ? `Did you mean ${near}? ` : ''}One of: ${names.join(', ')}.`,
      };
    }
    chosen.add(option.value);
  }
  if (chosen.size === 0)
    return { message: 'names no option', remedy: 'Name one, or write "none".' };
  return { value: options.map(({ value }) => value).filter((value) => chosen.has(value)) };
}

function readBoolean(written: string): ReadValue {
  if (YES.includes(folded(written))) return { value: true };
  if (NO.includes(folded(written))) return { value: false };
  return {
    message: `${quote(written)} is neither yes nor no`,
    remedy: 'Write yes or no; what is to be read instead goes into "text".',
  };
}

/**
 * Reads what a product gives as the value of an attribute. Figures in other units of the same kind
 * are converted; a figure without a unit is refused where one is declared, for nobody knows which it
 * was. Null is a product that has none of it, and any text.
 */
export function readValue(
  attribute: Declared,
  written: string | number | boolean,
  language: Language,
): ReadValue {
  const text = String(written);
  const { type, unit } = attribute;
  if (type === 'text') return { value: null };
  if (type === 'boolean') return readBoolean(text);
  if (NONE.includes(folded(text))) return { value: null };
  if (type === 'choice') return readChoice(text, attribute);
  if (type === 'range') return readRange(text, unit, language);
  // A number of YAML is written as programs write it, in any language.
  const number =
    typeof written === 'number' && unit === undefined
      ? written
      : readMeasure(text, unit, typeof written === 'number' ? 'en' : language);
  return typeof number === 'number' ? { value: number } : number;
}
