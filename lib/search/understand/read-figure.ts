import { currencyExponent } from '@/lib/core/money';
import { convertUnit } from '@/lib/core/units';
import type { Comparison, Constraint, Reading } from './constraint';
import { type Lexicon, type Measured, phraseKey } from './lexicon';
import type { Token } from './tokens';

/** A constraint and the number of tokens that it takes. */
export interface ReadFigure {
  readonly length: number;
  readonly constraint: Constraint;
}

interface Amount {
  readonly number: number;
  /** Half of what the last written digit stands for. */
  readonly half: number;
  readonly unit: string;
  readonly isMoney: boolean;
  /** Place behind its last token. */
  readonly end: number;
}

interface Said {
  readonly from: Amount;
  readonly to: Amount | null;
  readonly comparison: Comparison;
  readonly end: number;
}

const ABOUT_SHARE = 0.2;
/** Figures that are so near are the same: a screen of 27 inches may have 26.9. */
const SAME_SHARE = 0.02;
const MOST_NAME_WORDS = 4;
const THOUSAND = 'k';

const wordsOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text);

function isUnit(word: string, { measured }: Lexicon): boolean {
  return measured.some(({ unit }) => unit !== undefined && convertUnit(1, word, unit) !== null);
}

function halfDigit(token: Token, number: number): number {
  const decimals = /[.,](\d{1,2})(?:\p{L}|$)/u.exec(token.text)?.[1]?.length ?? 0;
  return Number.isInteger(number) ? 0.5 : 0.5 / 10 ** decimals;
}

/** The unit behind a number: "40mm", "40 mm", "27-inch"; and where it ends. */
function readUnit(tokens: readonly Token[], at: number, lexicon: Lexicon) {
  const own = tokens[at]?.unit ?? '';
  const factor = own.toLowerCase() === THOUSAND ? 1_000 : 1;
  if (own !== '' && factor === 1) return { unit: own, factor, end: at + 1 };
  const next = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const word = tokens[next]?.text;
  const hasUnit = word !== undefined && tokens[next]?.number === null && isUnit(word, lexicon);
  return { unit: hasUnit ? word : '', factor, end: hasUnit ? next + 1 : at + 1 };
}

/** A number with its unit or its currency; null where there is none, or one that means nothing here. */
function readAmount(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const { rules } = lexicon;
  const words = wordsOf(tokens);
  const before = rules.length('currencies', words, at);
  const place = at + before;
  const token = tokens[place];
  if (token?.number === null || token === undefined) return null;
  const { unit, factor, end } = readUnit(tokens, place, lexicon);
  const glued = rules.length('currencies', [unit], 0) > 0;
  if (unit !== '' && !glued && !isUnit(unit, lexicon)) return null;
  const after = unit === '' ? rules.length('currencies', words, end) : 0;
  const isMoney = before + after > 0 || (glued && !isUnit(unit, lexicon));
  return {
    number: token.number * factor,
    half: halfDigit(token, token.number) * factor,
    unit: isMoney ? '' : unit,
    isMoney,
    end: end + after,
  };
}

/** "under", "at least", "around" before a figure, and how many tokens that takes. */
function readComparison(words: readonly string[], at: number, { rules }: Lexicon) {
  const kinds = ['most', 'least', 'about', 'between'] as const;
  return kinds
    .map((kind) => ({ kind, length: rules.length(kind, words, at) }))
    .reduce((best, each) => (each.length > best.length ? each : best));
}

function readSaid(tokens: readonly Token[], at: number, lexicon: Lexicon): Said | null {
  const words = wordsOf(tokens);
  const { rules } = lexicon;
  const said = readComparison(words, at, lexicon);
  const from = readAmount(tokens, at + said.length, lexicon);
  if (!from) return null;
  const to = rules.length('to', words, from.end);
  const second = to > 0 ? readAmount(tokens, from.end + to, lexicon) : null;
  if (second && (said.length === 0 || said.kind !== 'most')) {
    return { from, to: second, comparison: 'between', end: second.end };
  }
  if (said.length > 0 && said.kind !== 'between') {
    return { from, to: null, comparison: said.kind, end: from.end };
  }
  const more = rules.length('orMore', words, from.end);
  const less = rules.length('orLess', words, from.end);
  const comparison = more > 0 ? 'least' : less > 0 ? 'most' : 'equal';
  return { from, to: null, comparison, end: from.end + Math.max(more, less) };
}

/** Attributes that the words at a place name, and how many words that takes. */
function readName(tokens: readonly Token[], at: number, { measured, rules }: Lexicon) {
  for (let length = Math.min(MOST_NAME_WORDS, tokens.length - at); length > 0; length--) {
    const key = phraseKey(wordsOf(tokens.slice(at, at + length)), rules);
    const named = measured.filter(({ names }) => names.has(key));
    if (named.length > 0) return { named, length };
  }
  return { named: [], length: 0 };
}

function spanOf({ from, to, comparison }: Said, convert: (number: number) => number) {
  const number = convert(from.number);
  if (comparison === 'between') {
    const other = convert(to?.number ?? from.number);
    return { from: Math.min(number, other), to: Math.max(number, other) };
  }
  if (comparison === 'most') return { from: null, to: number };
  if (comparison === 'least') return { from: number, to: null };
  const same = Math.min(convert(from.half), Math.abs(number) * SAME_SHARE);
  const slack = comparison === 'about' ? Math.abs(number) * ABOUT_SHARE : same;
  return { from: number - slack, to: number + slack };
}

function readPrice(
  said: Said,
  currency: string,
): Pick<Constraint, 'price' | 'comparison' | 'near'> {
  const minor = (number: number) => Math.round(number * 10 ** currencyExponent(currency));
  const comparison = said.comparison === 'equal' ? 'about' : said.comparison;
  const near = comparison === 'about' ? minor(said.from.number) : undefined;
  return { price: spanOf({ ...said, comparison }, minor), comparison, near };
}

function readingsOf(said: Said, candidates: readonly Measured[]): Reading[] {
  const unit = said.from.unit || said.to?.unit || '';
  return candidates.flatMap(({ category, attribute, name, unit: declared }): Reading[] => {
    const isConvertible = unit === '' || (declared && convertUnit(1, unit, declared) !== null);
    if (!isConvertible) return [];
    const convert = (number: number) =>
      unit === '' || !declared ? number : (convertUnit(number, unit, declared) ?? number);
    const span = spanOf(said, convert);
    return [{ kind: 'figure', category, attribute, name, span, unit: declared }];
  });
}

/**
 * What a figure at a place of a query asks for: a price ("under $200"), or a figure of an attribute,
 * told by its unit ("at least 30 hours") or by its name beside it ("dpi 16000"). Null for any other
 * number: it may be a part of a name.
 */
export function readFigure(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): ReadFigure | null {
  const before = readName(tokens, at, lexicon);
  const said = readSaid(tokens, at + before.length, lexicon);
  if (!said) return null;
  const { from, to, comparison } = said;
  const behind = before.length > 0 ? before : readName(tokens, said.end, lexicon);
  const end = before.length > 0 ? said.end : said.end + behind.length;
  const place = { start: tokens[at]?.start ?? 0, isExcluded: false };
  const upTo = (last: number) => ({ length: last - at, end: tokens[last - 1]?.end ?? 0 });
  const isMoney = from.isMoney || to?.isMoney === true;
  const hasUnit = from.unit !== '' || (to?.unit ?? '') !== '';
  if (!isMoney && (hasUnit || behind.length > 0)) {
    const named = readingsOf(said, behind.named);
    const readings = named.length > 0 ? named : readingsOf(said, hasUnit ? lexicon.measured : []);
    if (readings.length > 0) {
      const { length, end: last } = upTo(named.length > 0 ? end : said.end);
      const near = comparison === 'equal' || comparison === 'about' ? from.number : undefined;
      return { length, constraint: { ...place, end: last, readings, comparison, near } };
    }
  }
  if (hasUnit || before.length > 0 || !(isMoney || comparison !== 'equal')) return null;
  if (
    !isMoney &&
    comparison === 'between' &&
    readComparison(wordsOf(tokens), at, lexicon).length === 0
  )
    return null;
  const { length, end: last } = upTo(said.end);
  return {
    length,
    constraint: { ...place, end: last, readings: [], ...readPrice(said, lexicon.currency) },
  };
}
