import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LATIN, subsetFonts } from '../../../scripts/subset-fonts.mjs';

/** All of them come before the first page is whole. */
const MOST_BYTES = 70_000;

describe('the fonts of the site', () => {
  it('are what their packages hold now: else run "npm run fonts"', async () => {
    let bytes = 0;
    for await (const { file, data } of subsetFonts()) {
      expect(readFileSync(file).equals(data), file).toBe(true);
      bytes += data.length;
    }
    expect(bytes).toBeGreaterThan(30_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it('have what English, German and their neighbours are written with', () => {
    for (const character of 'Azß Äöü éèçñåøœ „“”‚‘’ –— €£ ½×−†‡ …') {
      expect(LATIN, character).toContain(character);
    }
  });
});
