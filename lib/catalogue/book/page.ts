import { readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { AppError } from '@/lib/core/errors';
import type { Book } from './book';

/** The fonts of the site, by what they are for here. Each package has a file for each script. */
const FONTS = {
  display: { family: 'newsreader', face: '500-normal' },
  text: { family: 'inter', face: '400-normal' },
  strong: { family: 'inter', face: '600-normal' },
  emphasis: { family: 'inter', face: '400-italic' },
} as const;

export type FontName = keyof typeof FONTS;

/** What the file of Latin letters lacks is looked for in these, always of Inter, which has most. */
const OTHER_SCRIPTS = ['latin-ext', 'greek', 'cyrillic', 'vietnamese'];

function fileOf(family: string, script: string, face: string): string {
  return path.join('node_modules/@fontsource', family, 'files', `${family}-${script}-${face}.woff`);
}

/** The light scheme of the site, as docs/design.md has it. */
export const COLORS = { ink: '#1d1b18', quiet: '#57524a', line: '#d8d0c2', paper: '#f1ece1' };

/** A4 in points, with the frame that text stands in. */
export const FRAME = {
  left: 84,
  right: 84,
  top: 84,
  bottom: 92,
  width: 595.28 - 168,
  height: 841.89,
};

export type Pdf = PDFKit.PDFDocument;
export type Struct = PDFKit.PDFStructureElement;

/**
 * An empty document with title, language and bookmarks, tagged for screen readers. Its date is that
 * of its edition, so that the same content gives the same bytes.
 */
export function openPdf(book: Book): Pdf {
  const day = new Date(`${book.edition}T00:00:00.000Z`);
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: FRAME.top, bottom: FRAME.bottom, left: FRAME.left, right: FRAME.right },
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: book.language,
    pdfVersion: '1.7',
    info: {
      Title: book.title,
      Author: book.publisher,
      Subject: book.description,
      Creator: book.publisher,
      Producer: 'PDFKit',
      CreationDate: day,
      ModDate: day,
    },
  });
  for (const [name, { family, face }] of Object.entries(FONTS)) {
    pdf.registerFont(name, readFileSync(fileOf(family, 'latin', face)));
    for (const script of OTHER_SCRIPTS) {
      const other = family === 'inter' ? face : '600-normal';
      pdf.registerFont(`${name} ${script}`, readFileSync(fileOf('inter', script, other)));
    }
  }
  return pdf;
}

export interface Type {
  readonly font: FontName;
  readonly size: number;
  readonly color?: string;
  /** Points between lines, in addition to the font's own height. */
  readonly gap?: number;
}

/** The face that pdfkit keeps of a font, as far as it is asked here. */
interface Face {
  readonly font?: { hasGlyphForCodePoint(codePoint: number): boolean };
}

function has(pdf: Pdf, font: string, character: string): boolean {
  pdf.font(font);
  const { font: face } = (pdf as unknown as { readonly _font: Face })._font;
  return character === '\n' || face?.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) === true;
}

/** @throws AppError `invalid_content` for a character that no font has: it would be a hole. */
function fontFor(pdf: Pdf, name: FontName, character: string, text: string): string {
  if (has(pdf, name, character)) return name;
  const script = OTHER_SCRIPTS.find((each) => has(pdf, `${name} ${each}`, character));
  if (script) return `${name} ${script}`;
  throw new AppError('invalid_content', `The fonts of books have no character "${character}"`, {
    where: text.slice(0, 60),
    remedy: 'Write it in other letters, or leave the page out of the "book".',
  });
}

/** Words in the one or two fonts that have their characters, in their order. */
function splitByFont(pdf: Pdf, text: string, name: FontName): { font: string; text: string }[] {
  const parts: { font: string; text: string }[] = [];
  for (const character of text) {
    const font = fontFor(pdf, name, character, text);
    const last = parts.at(-1);
    if (last?.font === font) last.text += character;
    else parts.push({ font, text: character });
  }
  return parts;
}

/** Where words begin; without a place they go on where the last ones ended. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** @throws AppError `invalid_content` for a character that the fonts do not have. */
export function drawText(
  pdf: Pdf,
  text: string,
  type: Type,
  options: PDFKit.Mixins.TextOptions,
  place?: Place,
): void {
  const { size, color = COLORS.ink, gap = 0 } = type;
  const parts = splitByFont(pdf, text, type.font);
  for (const [index, part] of parts.entries()) {
    pdf.font(part.font).fontSize(size).fillColor(color).lineGap(gap);
    const rest = { ...options, continued: index < parts.length - 1 || options.continued === true };
    if (index === 0 && place) pdf.text(part.text, place.x, place.y, rest);
    else pdf.text(part.text, rest);
  }
}

/** The height that words take, in points. */
export function heightOf(
  pdf: Pdf,
  text: string,
  { font, size, gap = 0 }: Type,
  width: number,
): number {
  return pdf.font(font).fontSize(size).lineGap(gap).heightOfString(text, { width });
}

/** Begins a new page where so many points do not fit on this one any more. */
export function needSpace(pdf: Pdf, points: number): void {
  if (pdf.y + points > FRAME.height - FRAME.bottom) pdf.addPage();
}

/** The line that things stand on, across the frame. */
export function shelf(pdf: Pdf, width = 1.5, color = COLORS.ink): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf
    .moveTo(FRAME.left, pdf.y)
    .lineTo(FRAME.left + FRAME.width, pdf.y)
    .lineWidth(width)
    .strokeColor(color)
    .stroke();
  pdf.endMarkedContent();
}
