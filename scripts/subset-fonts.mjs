import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';
import { ROOT } from './steps.mjs';

/** Where the site takes its fonts from. */
const FOLDER = path.join(ROOT, 'app', 'fonts');
const FAMILIES = ['inter', 'newsreader'];
/** The weights of the design; a font that holds them alone is half as large. */
const WEIGHTS = { min: 400, max: 600 };
/** What the packages call "latin", in ranges of Unicode. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x304, 0x304],
  [0x308, 0x308],
  [0x329, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];

/** Characters that the fonts of the site have. */
export const LATIN = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join('');

/** Each font of the site as its file and bytes, made from the font that its package brings. */
export async function* subsetFonts() {
  for (const family of FAMILIES) {
    const source = `node_modules/@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`;
    const data = await subsetFont(readFileSync(path.join(ROOT, source)), LATIN, {
      targetFormat: 'woff2',
      variationAxes: { wght: WEIGHTS },
    });
    yield { file: path.join(FOLDER, `${family}.woff2`), data };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(FOLDER, { recursive: true });
  for await (const { file, data } of subsetFonts()) {
    writeFileSync(file, data);
    console.log(`${path.relative(ROOT, file)}: ${data.length} bytes`);
  }
}
