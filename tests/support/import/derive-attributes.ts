import { KNOWN_KEYS } from './known-words';
import type { Row } from './read-rows';

/** An attribute as a category file declares it, and how the cells of its key are written. */
export interface DerivedAttribute {
  readonly key: string;
  readonly declared: Readonly<Record<string, unknown>> & { readonly id: string };
  /** The value as a product file writes it; undefined where it has none. */
  write(cell: Cell): string | number | boolean | undefined;
}

type Cell = Row['cells'][string];
const MOST_OPTIONS = 60;
const RESERVED = ['brand', 'price', 'sort', 'page', 'q', 'items'];
/** In these lists a frequency range is a pair of two units: from 20 (Hz) to 20 (kHz). */
const HERTZ_AND_KILOHERTZ = 'frequency_response';

export const slugOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\+/g, ' plus ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 70)
    .replace(/-$/, '');

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isText = (cell: Cell): cell is string => typeof cell === 'string';
const isTexts = (cell: Cell): cell is string[] => Array.isArray(cell) && cell.every(isText);
const isPair = (cell: Cell): cell is [number, number] =>
  Array.isArray(cell) && cell.length === 2 && cell.every((end) => typeof end === 'number');

/** Names as shoppers read them: max_dpi is "Max DPI". */
function nameOf(key: string): string {
  const words = key.replace(/[_-]+/g, ' ').trim();
  return sentence(words.replace(/\b(?:dpi|os|fov|usb|rgb|led)\b/g, (word) => word.toUpperCase()));
}

function idOf(key: string): string {
  const id = slugOf(key) || 'value';
  return RESERVED.includes(id) ? `its-${id}` : id;
}

/** What a cell lists: "Black / Red" has two parts, a pair of pixels one. */
function partsOf(cell: Cell): string[] {
  if (isTexts(cell)) return cell;
  if (isPair(cell)) return [`${cell[0]} × ${cell[1]}`];
  if (isText(cell)) return cell.split(/\s+\/\s+|\s*[,;]\s+/).filter(Boolean);
  return cell === null ? [] : [String(cell)];
}

/** "left" of hand_orientation is "left hand" too, and "ips" of panel_type an "ips panel". */
function optionWords(key: string, name: string): string[] {
  const known = KNOWN_KEYS[key]?.options?.[name.toLowerCase()] ?? [];
  const pixels = /^(\d+) × (\d+)$/.exec(name);
  const own = key.split(/[_-]/).filter((word) => word.length > 2 && word !== 'type');
  const phrases = own.map((word) => `${name} ${word}`.toLowerCase());
  const size = pixels ? [`${pixels[1]}x${pixels[2]}`] : [];
  return [...new Set([...known, ...phrases, ...size])].filter((word) => word.length <= 40);
}

function choice(key: string, cells: readonly Cell[], base: object & { id: string }) {
  const options = new Map<string, string>();
  for (const name of cells.flatMap(partsOf)) {
    const value = slugOf(name);
    if (value && name.length <= 60 && !options.has(value)) options.set(value, name);
  }
  const several = cells.some((cell) => partsOf(cell).length > 1);
  if (options.size < 2 || options.size > MOST_OPTIONS) return undefined;
  return {
    key,
    declared: {
      ...base,
      type: 'choice',
      ...(several ? { several } : {}),
      facet: true,
      options: [...options].map(([value, name]) => ({
        value,
        name,
        words: optionWords(key, name),
      })),
    },
    write: (cell: Cell) =>
      partsOf(cell)
        .map(slugOf)
        .filter((value) => options.has(value))
        .join(', ') || undefined,
  };
}

function range(key: string, base: object & { id: string }): DerivedAttribute {
  const unit = KNOWN_KEYS[key]?.unit;
  const [low, high] = key === HERTZ_AND_KILOHERTZ ? [' Hz', ' kHz'] : ['', unit ? ` ${unit}` : ''];
  const factor = key === HERTZ_AND_KILOHERTZ ? 1_000 : 1;
  return {
    key,
    declared: { ...base, type: 'range', ...(unit ? { unit } : {}), facet: true },
    write: (cell) =>
      isPair(cell) && cell[0] <= cell[1] * factor
        ? `${cell[0]}${low}–${cell[1]}${high}`
        : undefined,
  };
}

function number(key: string, base: object & { id: string }): DerivedAttribute {
  const unit = KNOWN_KEYS[key]?.unit;
  return {
    key,
    declared: { ...base, type: 'number', ...(unit ? { unit } : {}), facet: true },
    write: (cell) => {
      if (typeof cell !== 'number') return undefined;
      return unit ? `${cell} ${unit}` : cell;
    },
  };
}

function boolean(key: string, base: object & { id: string }): DerivedAttribute {
  const { words = [], without = [] } = KNOWN_KEYS[key] ?? {};
  return {
    key,
    declared: { ...base, type: 'boolean', better: 'higher', facet: true, words, without },
    write: (cell) => (typeof cell === 'boolean' ? cell : undefined),
  };
}

const text = (key: string, base: object & { id: string }): DerivedAttribute => ({
  key,
  declared: { ...base, type: 'text' },
  write: (cell) => partsOf(cell).join(', ').slice(0, 160) || undefined,
});

/** What the cells of one key are: yes or no, figures, two figures, some options, or any text. */
function deriveAttribute(key: string, cells: readonly Cell[]): DerivedAttribute {
  const base = { id: idOf(key), name: nameOf(key).slice(0, 60), group: 'Specification' };
  const words = KNOWN_KEYS[key]?.words;
  const worded = words ? { ...base, words } : base;
  const given = cells.filter((cell) => cell !== null);
  if (given.every((cell) => typeof cell === 'boolean')) return boolean(key, base);
  if (given.every((cell) => typeof cell === 'number')) return number(key, worded);
  const isRange = key === HERTZ_AND_KILOHERTZ || given.every((c) => isPair(c) && c[0] <= c[1]);
  if (isRange && given.some(isPair)) return range(key, worded);
  return choice(key, given, worded) ?? text(key, worded);
}

/** The attributes of a category, one for each key that any of its products gives, in their order. */
export function deriveAttributes(rows: readonly Row[]): DerivedAttribute[] {
  const keys = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  return [...keys].flatMap((key) => {
    const cells = rows.map((row) => row.cells[key] ?? null);
    return cells.every((cell) => cell === null) ? [] : [deriveAttribute(key, cells)];
  });
}
