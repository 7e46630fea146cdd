import { formatDay } from '@/lib/core/dates';
import { messagesFor } from '@/lib/i18n/messages';
import { type Print, renderForPrint } from '@/lib/pictures/render-for-print.server';
import type { Block, Book, Chapter } from './book';
import { type Canvas, drawBlocks, drawPicture } from './draw-blocks';
import { COLORS, drawText, FRAME, openPdf, type Pdf, shelf, type Type } from './page';

/** Pixels across: enough for print at the width of the frame, and for a small picture. */
const WIDE = 1200;
const SMALL = 420;
/** Lines of the table of contents that one page takes. */
const LINES = 30;

interface Entry {
  readonly level: number;
  readonly text: string;
  readonly page: number;
  readonly destination: string;
}

function picturesOf(book: Book): ReadonlyMap<string, number> {
  const inText = (blocks: readonly Block[]): [string, number][] =>
    blocks.flatMap((block) => {
      if (block.is === 'picture') return [[block.src, WIDE]];
      return block.is === 'product' ? [[block.picture.src, SMALL]] : [];
    });
  return new Map(
    book.chapters.flatMap(({ picture, blocks }) => [
      ...inText(blocks),
      [picture.src, WIDE] as [string, number],
    ]),
  );
}

async function printAll(book: Book): Promise<ReadonlyMap<string, Print>> {
  const prints = new Map<string, Print>();
  for (const [src, width] of picturesOf(book)) prints.set(src, await renderForPrint(src, width));
  return prints;
}

function drawCover(canvas: Canvas, book: Book): void {
  const { pdf } = canvas;
  const m = messagesFor(book.language);
  pdf.markContent('Artifact', { type: 'Page' });
  pdf.rect(0, 0, pdf.page.width, pdf.page.height).fill(COLORS.paper);
  pdf.endMarkedContent();
  const say = (tag: string, text: string, y: number, type: Type) => {
    const draw = () => {
      drawText(pdf, text, type, { width: FRAME.width }, { x: FRAME.left, y: y });
    };
    canvas.parent.add(pdf.struct(tag, {}, [draw]));
  };
  say('P', book.publisher, 84, { font: 'strong', size: 12 });
  say('H1', book.title, 150, { font: 'display', size: 46, gap: -4 });
  say('P', book.subtitle, pdf.y + 14, { font: 'text', size: 14, gap: 5, color: COLORS.quiet });
  const [first] = book.chapters;
  pdf.y = 430;
  if (first) drawPicture(canvas, first.picture);
  pdf.y = 716;
  shelf(pdf, 2);
  const day = m.book.edition(formatDay(book.edition, book.locale));
  say('P', day, 732, { font: 'text', size: 10, color: COLORS.quiet });
}

function drawChapter(canvas: Canvas, chapter: Chapter, number: number, book: Book): void {
  const { pdf } = canvas;
  const m = messagesFor(book.language);
  const label = m.book.chapter(number);
  pdf.addPage();
  canvas.onHeading(1, chapter.title);
  const say = (tag: string, text: string, type: Type) => {
    const draw = () => {
      drawText(pdf, text, type, { width: FRAME.width }, { x: FRAME.left, y: pdf.y });
    };
    canvas.parent.add(pdf.struct(tag, {}, [draw]));
  };
  say('P', label, { font: 'strong', size: 10, color: COLORS.quiet });
  pdf.y += 6;
  say('H1', chapter.title, { font: 'display', size: 30, gap: -1 });
  pdf.y += 10;
  shelf(pdf, 2);
  pdf.y += 14;
  drawBlocks(canvas, [{ is: 'lead', runs: [{ text: chapter.lead }] }]);
  pdf.y += 4;
  drawPicture(canvas, chapter.picture);
  drawBlocks(canvas, chapter.blocks);
}

function drawImprint(canvas: Canvas, book: Book): void {
  const m = messagesFor(book.language);
  const { pdf } = canvas;
  pdf.addPage();
  const paragraphs = [
    m.book.madeFrom(book.publisher),
    m.book.noLinks,
    m.book.rights(book.publisher),
  ];
  const sources = book.chapters.map(({ title, path }) => [
    { text: title, ...(book.origin ? { link: `${book.origin}${path}` } : {}) },
  ]);
  drawBlocks(canvas, [
    { is: 'heading', level: 2, text: m.book.about },
    ...paragraphs.map((text): Block => ({ is: 'paragraph', runs: [{ text }] })),
    { is: 'heading', level: 4, text: m.book.source },
    { is: 'items', isOrdered: false, items: sources },
  ]);
}

/** How many headings the table of contents will name, before any is drawn. */
function countEntries(book: Book): number {
  const sections = book.chapters.flatMap(({ blocks }) =>
    blocks.filter((block) => block.is === 'heading' && block.level === 2),
  );
  return book.chapters.length + sections.length + 1;
}

function drawContents(canvas: Canvas, entries: readonly Entry[], book: Book): void {
  const { pdf } = canvas;
  const m = messagesFor(book.language);
  const title = m.book.contents;
  for (const [index, { level, text, page, destination }] of entries.entries()) {
    if (index % LINES === 0) {
      pdf.switchToPage(1 + index / LINES);
      pdf.y = FRAME.top;
      const draw = () => {
        drawText(
          pdf,
          title,
          { font: 'display', size: 30 },
          { width: FRAME.width },
          { x: FRAME.left, y: FRAME.top },
        );
      };
      if (index === 0) canvas.parent.add(pdf.struct('H1', {}, [draw]));
      pdf.y = FRAME.top + 56;
    }
    const [left, top] = [FRAME.left + (level === 1 ? 0 : 16), pdf.y];
    const draw = () => {
      const type = { font: level === 1 ? 'strong' : 'text', size: 10 } as const;
      const width = FRAME.left + FRAME.width - left - 30;
      const options = { width, height: 13, ellipsis: true, goTo: destination };
      drawText(pdf, text, type, options, { x: left, y: top });
      pdf.text(`${page}`, FRAME.left, top, {
        width: FRAME.width,
        align: 'right',
        lineBreak: false,
      });
    };
    canvas.parent.add(pdf.struct('TOCI', {}, [draw]));
    pdf.y = top + (level === 1 ? 21 : 19);
  }
}

/** Numbers on all pages but the cover; they are no part of the text. */
function numberPages(pdf: Pdf, title: string): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 1; page < count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    const type = { font: 'text', size: 8, color: COLORS.quiet } as const;
    const options = { width: FRAME.width, lineBreak: false };
    drawText(pdf, title, type, options, { x: FRAME.left, y: FRAME.height - 56 });
    pdf.text(`${page + 1}`, FRAME.left, FRAME.height - 56, { ...options, align: 'right' });
    pdf.endMarkedContent();
  }
}

function collect(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

/**
 * A book as PDF: a cover, a table of contents, a part for each page of the site, and what it is made
 * of. Its text can be selected, its headings are bookmarks, and it is tagged. The same book gives
 * the same bytes.
 * @throws AppError `invalid_content` for a character that its fonts do not have.
 */
export async function drawBook(book: Book): Promise<Buffer> {
  const prints = await printAll(book);
  const pdf = openPdf(book);
  const done = collect(pdf);
  const entries: Entry[] = [];
  const inBook = new Map(book.chapters.map(({ path }, index) => [path, `part-${index + 1}`]));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  let outline = pdf.outline;
  const canvas = (parent: PDFKit.PDFStructureElement): Canvas => ({
    pdf,
    parent,
    prints,
    target: (link) => {
      const path = link.replace(/[?#].*$/s, '');
      const goTo = inBook.get(path);
      if (goTo) return { goTo };
      if (!link.startsWith('/')) return { link };
      return book.origin ? { link: `${book.origin}${link}` } : {};
    },
    onHeading: (level, text) => {
      const page = pdf.bufferedPageRange().count;
      const destination =
        level === 1
          ? `part-${entries.filter((each) => each.level === 1).length + 1}`
          : `s-${entries.length}`;
      if (level > 2) return;
      if (level === 1) outline = pdf.outline.addItem(text);
      else outline.addItem(text);
      pdf.addNamedDestination(destination, 'XYZ', 0, pdf.y - 10, 0);
      entries.push({ level, text, page, destination });
    },
  });
  const part = (tag: string, draw: (canvas: Canvas) => void) => {
    const parent = pdf.struct(tag);
    root.add(parent);
    draw(canvas(parent));
    parent.end();
  };
  pdf.addPage();
  part('Part', (on) => drawCover(on, book));
  const contents = pdf.struct('TOC');
  root.add(contents);
  for (let page = 0; page < Math.ceil(countEntries(book) / LINES); page += 1) pdf.addPage();
  for (const [index, chapter] of book.chapters.entries()) {
    part('Part', (on) => drawChapter(on, chapter, index + 1, book));
  }
  outline = pdf.outline;
  part('Part', (on) => drawImprint(on, book));
  drawContents(canvas(contents), entries, book);
  contents.end();
  root.end();
  numberPages(pdf, book.title);
  pdf.end();
  return done;
}
