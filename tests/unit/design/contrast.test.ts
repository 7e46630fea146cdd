import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync('app/globals.css', 'utf8');

/** Every colour with its light and its dark value, as the style sheet states them. */
const COLOURS = Object.fromEntries(
  [...CSS.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance of an sRGB colour, by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  ...['ink', 'quiet'].flatMap((text) =>
    ['paper', 'panel', 'plate'].map((ground) => [text, ground] as const),
  ),
  ['good', 'paper'],
  ['bad', 'paper'],
  ['paper', 'ink'],
  ['paper', 'quiet'],
  ['buy-ink', 'buy'],
  ['buy-ink', 'buy-strong'],
] as const;

/** What carries meaning without being text: borders of controls, filled bars beside empty ones. */
const SHAPES = [
  ['edge', 'paper'],
  ['edge', 'panel'],
  ['buy', 'paper'],
  ['ink', 'line'],
] as const;

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
  const ratio = (one: string, other: string) =>
    contrast(COLOURS[one]?.[scheme] ?? '', COLOURS[other]?.[scheme] ?? '');

  it.each(TEXT)('text of %s on %s reaches AAA (7:1)', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(SHAPES)('%s stands out from %s (3:1)', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('knows every colour that the style sheet has', () => {
  const stated = [...CSS.matchAll(/light-dark\(/g)].length;
  expect(Object.keys(COLOURS)).toHaveLength(stated);
  expect(stated).toBeGreaterThanOrEqual(12);
});

it('measures as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});
