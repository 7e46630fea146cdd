import { foldText } from './fold-text';

/** How a unit is written, in folded text, and the one spelling that it is compared by. */
const UNITS = new Map(
  Object.entries({
    mm: ['millimeter', 'millimetre'],
    cm: ['centimeter', 'centimetre'],
    m: ['meter', 'metre'],
    inch: ['inches', 'zoll'],
    g: ['gram', 'gramm', 'gramme'],
    kg: ['kilogram', 'kilogramm'],
    oz: ['ounce'],
    lb: ['pound'],
    hz: ['hertz'],
    khz: ['kilohertz'],
    mhz: ['megahertz'],
    ghz: ['gigahertz'],
    db: ['decibel', 'dezibel'],
    ohm: ['ω'],
    h: ['hr', 'hour', 'std', 'stunde', 'stunden'],
    min: ['minute', 'minuten'],
    ms: ['millisecond'],
    mah: [],
    wh: [],
    w: ['watt'],
    v: ['volt'],
    gb: ['gigabyte'],
    tb: ['terabyte'],
    bit: [],
  }).flatMap(([unit, others]) => [
    [unit, unit],
    ...others.flatMap((other) => [
      [other, unit],
      [`${other}s`, unit],
    ]),
    [`${unit}s`, unit],
  ]) as [string, string][],
);

/** A number, or letters and digits with what joins them: WH-1000XM4, USB-C, 7P/7X, maker’s. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑'’.&/+][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const JOINT = /[-‐‑'’.&/+]/u;
const NUMBER = /^\d+(?:\.\d+)*$/;
const NUMBER_AND_UNIT = /^(\d+(?:\.\d+)?)(\p{L}+)$/u;
/** What may stand between a number and its unit. */
const GAP = /^[\s-]?$/u;
const POSSESSIVE = /['’]s$/;
const LETTER_TO_DIGIT = /(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u;
const UMLAUT = /[äöü]/g;

/** A word of a text, and the forms by which it is compared. */
export interface ReadWord {
  /** Place in the text as it was given, from `start` up to but without `end`. */
  readonly start: number;
  readonly end: number;
  /** What one who types the word asks for: all of these. */
  readonly asked: readonly string[];
  /** What the word can be found by: `asked`, and other spellings of it. */
  readonly found: readonly string[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  /** Other spellings of the whole word: without a German keyboard one writes oe for ö. */
  readonly others: readonly string[];
}

/** One spelling of a number: 1,000 is 1000, and the German 3,5 is 3.5. */
function plainNumber(folded: string): string {
  if (!/^\d+(?:[.,]\d+)*$/.test(folded)) return folded;
  return folded.replace(/,(?=\d{3}(?:\D|$))/g, '').replaceAll(',', '.');
}

function foldWord(word: string): string {
  return plainNumber(foldText(word).replace(POSSESSIVE, '').replace(/\s/gu, ''));
}

function readPieces(text: string): Piece[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const folded = foldWord(word);
    const spelledOut = foldWord(word.normalize('NFC').toLowerCase().replace(UMLAUT, '$&e'));
    const others = spelledOut === folded ? [] : [spelledOut];
    return { start: index, end: index + word.length, folded, others };
  });
}

function measure(start: number, end: number, number: string, unit: string): ReadWord | null {
  const known = UNITS.get(unit);
  if (known === undefined) return null;
  const asked = [number + known];
  return { start, end, asked, found: [...new Set([...asked, number, known, unit])] };
}

/** "40 mm" and "40mm" are one word; null where no unit follows the number. */
function readMeasure(text: string, piece: Piece, next: Piece | undefined): ReadWord | null {
  const joined = NUMBER_AND_UNIT.exec(piece.folded);
  if (joined) return measure(piece.start, piece.end, joined[1] ?? '', joined[2] ?? '');
  if (!next || !NUMBER.test(piece.folded)) return null;
  if (!GAP.test(text.slice(piece.end, next.start))) return null;
  return measure(piece.start, next.end, piece.folded, next.folded);
}

/** What is left of "1000xm4" from every change between letters and digits: "xm4" and "4". */
function tails(part: string): string[] {
  const runs = part.split(LETTER_TO_DIGIT);
  return runs.slice(1).map((_run, index) => runs.slice(index + 1).join(''));
}

function readPlain({ start, end, folded, others }: Piece): ReadWord {
  const asked = NUMBER.test(folded) ? [folded] : folded.split(JOINT).filter(Boolean);
  const whole = asked.length > 1 ? [asked.join('')] : [];
  const found = [...new Set([...asked, ...whole, ...asked.flatMap(tails), ...others])];
  return { start, end, asked, found };
}

/** The words of any text, in their order. A number and the unit after it are one word. */
export function readWords(text: string): ReadWord[] {
  const pieces = readPieces(text);
  const words: ReadWord[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    const next = pieces[index + 1];
    const measured = readMeasure(text, piece, next);
    if (measured && measured.end === next?.end) index++;
    words.push(measured ?? readPlain(piece));
  }
  return words;
}
