import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser, type TestBrowser } from '@/tests/support/browser';
import { loadWhole } from '@/tests/support/load-whole';
import { startServer } from '@/tests/support/server';
import { findTemplates, TEMPLATES, type Template, WITH_PARTS } from '@/tests/support/templates';

/**
 * Takes a picture of every template, narrow to wide, light and dark, into docs/screenshots. A
 * picture that shows the same as before is left as it is, so that only real changes are to be seen
 * in the history.
 *
 *   npm run screenshots -- [list review …]
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'docs/screenshots');
const WIDTHS = [360, 768, 1440];
const THEMES = ['light', 'dark'] as const;
/** What is further down is cut off: the picture format ends at 16,383 pixels. */
const MOST_HEIGHT = 12_000;
/** Few colours and no loss: pages are text and flat art, which this keeps sharp and small. */
const PALETTE = { palette: true, quality: 80, dither: 0 };
const WEBP = { lossless: true, effort: 6 };

const print = (line: string) => process.stdout.write(`${line}\n`);
const fileOf = (template: Template, width: number, theme: string) =>
  `${template}-${width}-${theme}.webp`;

async function capture(page: Page): Promise<Buffer> {
  const png = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
  const image = sharp(png);
  const { width, height } = await image.metadata();
  const shown = { left: 0, top: 0, width, height: Math.min(height, MOST_HEIGHT) };
  const reduced = await image.extract(shown).png(PALETTE).toBuffer();
  return sharp(reduced).webp(WEBP).toBuffer();
}

async function showsTheSame(before: Buffer, after: Buffer): Promise<boolean> {
  if (before.equals(after)) return true;
  const [one, other] = await Promise.all(
    [before, after].map((file) => sharp(file).raw().toBuffer()),
  );
  return Boolean(one && other?.equals(one));
}

/** Writes a picture, unless the one that is there shows the same. */
async function keep(file: string, picture: Buffer): Promise<boolean> {
  const target = path.join(FOLDER, file);
  if (existsSync(target) && (await showsTheSame(readFileSync(target), picture))) return false;
  writeFileSync(target, picture);
  return true;
}

async function takeAll(browser: TestBrowser, template: Template, url: string): Promise<string> {
  let written = 0;
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      const { page, close } = await browser.newPage({ width, colorScheme });
      await page.goto(url, { waitUntil: 'load' });
      // The second time nothing comes late, which might have been done without at first.
      await page.reload({ waitUntil: 'load' });
      await loadWhole(page);
      if (await keep(fileOf(template, width, colorScheme), await capture(page))) written += 1;
      await close();
    }
  }
  return `${written} of ${WIDTHS.length * THEMES.length} changed`;
}

/** The page of pictures, which also says what each is called. */
function describeAll(templates: readonly Template[]): string {
  const head = THEMES.flatMap((theme) => WIDTHS.map((width) => `${width} px, ${theme}`));
  const rows = templates.map((template) => {
    const links = THEMES.flatMap((theme) =>
      WIDTHS.map((width) => `[see](${fileOf(template, width, theme)})`),
    );
    return `| ${[template, ...links].join(' | ')} |`;
  });
  return `# Screenshots

Every template as a reader sees it, from the site's own content. \`npm run screenshots\` takes them
anew and rewrites those that show something else than before; pages longer than ${MOST_HEIGHT.toLocaleString('en')} px are cut.

| Template | ${head.join(' | ')} |
|---|${head.map(() => '---').join('|')}|
${rows.join('\n')}
`;
}

function removeOthers(templates: readonly Template[]): void {
  const wanted = new Set(
    templates.flatMap((template) =>
      WIDTHS.flatMap((width) => THEMES.map((theme) => fileOf(template, width, theme))),
    ),
  );
  for (const file of readdirSync(FOLDER)) {
    if (file.endsWith('.webp') && !wanted.has(file)) rmSync(path.join(FOLDER, file));
  }
}

async function screenshots(only: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [server, browser] = await Promise.all([startServer({ env: WITH_PARTS }), launchBrowser()]);
  try {
    const found = await findTemplates(server.url);
    for (const [template, place] of found) {
      if (only.length > 0 && !only.includes(template)) continue;
      print(`✓ ${template}: ${await takeAll(browser, template, server.url + place)}`);
    }
    const there = TEMPLATES.filter((template) => found.has(template));
    removeOthers(there);
    writeFileSync(path.join(FOLDER, 'README.md'), describeAll(there));
  } finally {
    await browser.close();
    await server.stop();
  }
  const sizes = readdirSync(FOLDER).map((file) => statSync(path.join(FOLDER, file)).size);
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  print(`${sizes.length} files, ${megabytes.toFixed(1)} MB in docs/screenshots`);
}

await screenshots(process.argv.slice(2));
