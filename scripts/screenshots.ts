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
import { getSite } from '@/lib/content/library';
import { formatInstant } from '@/lib/core/dates';
import { launchBrowser, type Reader, type TestBrowser } from '@/tests/support/browser';
import { loadWhole } from '@/tests/support/load-whole';
import { startTemplateSites } from '@/tests/support/template-sites';
import { TEMPLATES, type Template } from '@/tests/support/templates';

/**
 * Takes a picture of every template, narrow to wide, light and dark, into docs/screenshots, and those
 * that the documents show of some of them into docs/pictures. A picture that shows the same as before
 * is left as it is, so that only real changes are to be seen in the history.
 *
 *   npm run screenshots -- [list review …]
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'docs/screenshots');
const PICTURES = path.join(ROOT, 'docs/pictures');
const WIDTHS = [360, 768, 1440];
const THEMES = ['light', 'dark'] as const;
/** What is further down is cut off: the picture format ends at 16,383 pixels. */
const MOST_HEIGHT = 12_000;
/** Few colours and no loss: pages are text and flat art, which this keeps sharp and small. */
const PALETTE = { palette: true, quality: 80, dither: 0 };
const STILL = { animations: 'disabled', caret: 'hide' } as const;
const WEBP = { lossless: true, effort: 6 };

/** What the documents show: the top of a page up to a height, or the first of a part. */
const SHOWN: readonly {
  readonly file: string;
  readonly template: Template;
  readonly height?: number;
  readonly part?: string;
}[] = [
  { file: 'list.png', template: 'list', height: 1250 },
  { file: 'review.png', template: 'review', height: 1150 },
  { file: 'price-slot.png', template: 'list-priced', part: '[data-pick] > div' },
  { file: 'deals.png', template: 'deals', height: 1250 },
];
const SHOWN_WIDTH = 1200;
/** In pixels. */
const AIR = 24;
/** When prices were seen, say the pictures. */
const SEEN = Date.UTC(2026, 10, 24, 15, 2);

const print = (line: string) => process.stdout.write(`${line}\n`);
const fileOf = (template: Template, width: number, theme: string) =>
  `${template}-${width}-${theme}.webp`;

/** Runs in the page: puts one text in the place of another. */
function replaceText([from, to]: readonly [string, string]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    currentNode.nodeValue = currentNode.nodeValue?.replace(from, to) ?? null;
  }
}

/** A reader, with the cookie that a page takes. */
type Visitor = Reader & { readonly cookie?: string | null };

/** Number and times of an order are others each time, and so would its picture be. */
const NEVER_THE_SAME: readonly Template[] = ['order'];

/** Takes pictures of pages as a reader sees them who has been to their end. */
function photographer(browser: TestBrowser, pricesSeenAt: number) {
  const { locale } = getSite();
  const [seen, shown] = [pricesSeenAt, SEEN].map((time) => formatInstant(time, locale));
  return async (url: string, reader: Visitor, capture: (page: Page) => Promise<Buffer>) => {
    const { page, context, close } = await browser.newPage(reader);
    const [name, value] = reader.cookie?.split(/=(.*)/s) ?? [];
    if (name && value) await context.addCookies([{ name, value, url }]);
    await page.goto(url, { waitUntil: 'load' });
    // The second time nothing comes late, which might have been done without at first.
    await page.reload({ waitUntil: 'load' });
    await loadWhole(page);
    // Else every picture with a price in it would be another one each time.
    await page.evaluate(replaceText, [seen ?? '', shown ?? ''] as const);
    const picture = await capture(page);
    await close();
    return picture;
  };
}

type Photographer = ReturnType<typeof photographer>;

async function captureWhole(page: Page): Promise<Buffer> {
  const png = await page.screenshot({ ...STILL, fullPage: true });
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
async function keep(target: string, picture: Buffer): Promise<boolean> {
  if (existsSync(target) && (await showsTheSame(readFileSync(target), picture))) return false;
  writeFileSync(target, picture);
  return true;
}

async function takeAll(
  photograph: Photographer,
  template: Template,
  url: string,
  cookie: string | null,
): Promise<void> {
  let written = 0;
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      const picture = await photograph(url, { width, colorScheme, cookie }, captureWhole);
      const target = path.join(FOLDER, fileOf(template, width, colorScheme));
      if (await keep(target, picture)) written += 1;
    }
  }
  print(`✓ ${template}: ${written} of ${WIDTHS.length * THEMES.length} changed`);
}

/** Where a part is on a page, with some air around it. */
async function boxOf(page: Page, part: string) {
  const box = await page.locator(part).first().boundingBox();
  if (!box) throw new Error(`${page.url()} has no ${part}.`);
  const [x, y] = [Math.floor(box.x) - AIR, Math.floor(box.y) - AIR];
  return { x, y, width: Math.ceil(box.width) + 2 * AIR, height: Math.ceil(box.height) + 2 * AIR };
}

/** What the documents show of a template. */
async function takeShown(photograph: Photographer, template: Template, url: string): Promise<void> {
  for (const { file, height, part } of SHOWN.filter((one) => one.template === template)) {
    const picture = await photograph(url, { width: SHOWN_WIDTH }, async (page) => {
      const top = { x: 0, y: 0, width: SHOWN_WIDTH, height: height ?? 0 };
      const clip = part ? await boxOf(page, part) : top;
      const png = await page.screenshot({ ...STILL, fullPage: true, clip });
      return sharp(png).png(PALETTE).toBuffer();
    });
    const isNew = await keep(path.join(PICTURES, file), picture);
    print(`✓ ${file}: ${isNew ? 'changed' : 'as before'}`);
  }
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

Every template as a reader sees it, from the site's own content; prices are invented, and their times are set to one.
\`npm run screenshots\` takes them anew and rewrites those that show something else than before; pages longer than ${MOST_HEIGHT.toLocaleString('en')} px are cut.

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
  const [sites, browser] = await Promise.all([startTemplateSites(), launchBrowser()]);
  const photograph = photographer(browser, sites.pricesSeenAt);
  const there: Template[] = [];
  try {
    for (const template of TEMPLATES) {
      const url = await sites.urlOf(template);
      if (!url || NEVER_THE_SAME.includes(template)) continue;
      there.push(template);
      if (only.length > 0 && !only.includes(template)) continue;
      await takeAll(photograph, template, url, await sites.cookieOf(template));
      await takeShown(photograph, template, url);
    }
    removeOthers(there);
    writeFileSync(path.join(FOLDER, 'README.md'), describeAll(there));
  } finally {
    await browser.close();
    await sites.stop();
  }
  const sizes = readdirSync(FOLDER).map((file) => statSync(path.join(FOLDER, file)).size);
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  print(`${sizes.length} files, ${megabytes.toFixed(1)} MB in docs/screenshots`);
}

await screenshots(process.argv.slice(2));
