import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ICON_NAMES } from '@/components/ui/icon';
import config from '@/tailwind.config';

const SOURCES = globSync('{app,components}/**/*.tsx').map(
  (file) => [file, readFileSync(file, 'utf8')] as const,
);
const DESIGN = readFileSync('docs/design.md', 'utf8');

/** Class names in a source that the pattern finds. */
function uses(pattern: RegExp): string[] {
  return SOURCES.flatMap(([file, source]) =>
    [...source.matchAll(pattern)].map(([found]) => `${file}: ${found.trim()}`),
  );
}

describe('templates keep to the tokens', () => {
  it('of type: no size but those of the scale', () => {
    expect(uses(/\btext-(?:xs|sm|base|lg|[2-9]?xl|\[\d[^\]]*\])(?![\w-])/g)).toEqual([]);
  });

  it('of colour: no palette, no arbitrary value, no scheme of its own', () => {
    const palette =
      /\b(?:bg|text|border|fill|stroke|outline|ring)-(?:(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d+|\[#[^\]]*\]|white|black)(?![\w-])/g;
    expect(uses(palette)).toEqual([]);
    expect(uses(/\bdark:[a-z]/g)).toEqual([]);
  });

  it('of motion: whatever moves asks first', () => {
    expect(uses(/(?<![\w:-])(?:transition|animate|duration|ease)(?:-[\w-]+)?(?=[\s"`])/g)).toEqual(
      [],
    );
  });

  it('of the accent: it is for what leads to a shop alone', () => {
    const files = uses(/\b(?:bg|text|border|fill)-buy\b/g).map((use) => use.split(':')[0]);
    expect([...new Set(files)].sort()).toEqual([
      'app/studio/parts/token-parts.tsx',
      'components/offer/buy-button.tsx',
    ]);
  });
});

it('every icon that is shipped is used', () => {
  const all = SOURCES.map(([, source]) => source).join('\n');
  const unused = ICON_NAMES.filter((name) => !new RegExp(`['"]${name}['"]`).test(all));
  expect(unused).toEqual([]);
});

it('the design document names every token and every part', () => {
  const { colors, fontSize, boxShadow, borderRadius, maxWidth } = config.theme.extend;
  const tokens = [colors, fontSize, boxShadow, borderRadius, maxWidth].flatMap(Object.keys);
  const parts = globSync(
    'components/{compare,content,deal,layout,list,offer,product,search,shop,ui}/*.tsx',
  )
    .map((file) => readFileSync(file, 'utf8'))
    .flatMap((source) => [...source.matchAll(/^export function ([A-Z]\w+)/gm)])
    .map(([, name = '']) => name);
  expect(parts.length).toBeGreaterThan(30);
  expect([...tokens, ...parts].filter((name) => !DESIGN.includes(`\`${name}\``))).toEqual([]);
});
