import type { Print } from '@/lib/pictures/render-for-print.server';
import type { Block, Run } from './book';
import {
  COLORS,
  drawText,
  type FontName,
  FRAME,
  heightOf,
  needSpace,
  type Pdf,
  type Struct,
  shelf,
} from './page';

/** What blocks are drawn with. */
export interface Canvas {
  readonly pdf: Pdf;
  /** The structure that the blocks belong to. */
  readonly parent: Struct;
  /** Pictures by their names. */
  readonly prints: ReadonlyMap<string, Print>;
  /** Where a link leads: a place in the book, a whole address, or nowhere. */
  target(link: string): { readonly goTo?: string; readonly link?: string };
  /** Told of each heading, for the table of contents and the bookmarks. */
  onHeading(level: number, text: string): void;
}

const BODY = { size: 10, gap: 4.2 };
const HEADINGS = {
  2: { size: 19, font: 'display', before: 26, after: 8 },
  3: { size: 14, font: 'display', before: 18, after: 5 },
  4: { size: 10.5, font: 'strong', before: 12, after: 4 },
} as const;
const PRODUCT_PICTURE = 92;
/** Points: more than half of a page. */
const KEPT_WHOLE = 400;

function fontOf({ style }: Run): FontName {
  return style ?? 'text';
}

function add(canvas: Canvas, tag: string, draw: () => void): void {
  canvas.parent.add(canvas.pdf.struct(tag, {}, [draw]));
}

/** Words of several styles as one paragraph that begins where the document stands. */
function drawRuns(
  canvas: Canvas,
  runs: readonly Run[],
  x: number,
  width: number,
  type: { readonly size: number; readonly gap: number; readonly color?: string },
): void {
  const { pdf } = canvas;
  const shown = runs.filter(({ text }) => text !== '');
  for (const [index, run] of shown.entries()) {
    const target = run.link ? canvas.target(run.link) : {};
    const options = {
      width,
      continued: index < shown.length - 1,
      underline: Object.keys(target).length > 0,
      // A run without a link would go on with that of the one before it.
      link: null,
      goTo: null,
      ...target,
    } as unknown as PDFKit.Mixins.TextOptions;
    const place = index === 0 ? { x, y: pdf.y } : undefined;
    drawText(pdf, run.text, { ...type, font: fontOf(run) }, options, place);
  }
}

/** The points that must follow a heading on its page, so that none stands alone at the foot. */
function beginningOf(pdf: Pdf, next: Block | undefined): number {
  if (next?.is === 'table') return Math.min(measureTable(pdf, next).total, KEPT_WHOLE);
  if (next?.is === 'product') return PRODUCT_PICTURE + 40;
  return next?.is === 'heading' ? 96 : 54;
}

function drawHeading(
  canvas: Canvas,
  { level, text }: Extract<Block, { is: 'heading' }>,
  next: Block | undefined,
): void {
  const { pdf } = canvas;
  const { size, font, before, after } = HEADINGS[level];
  needSpace(pdf, before + size + after + beginningOf(pdf, next));
  if (pdf.y > FRAME.top) pdf.y += before;
  canvas.onHeading(level, text);
  add(canvas, `H${level}`, () => {
    drawText(pdf, text, { font, size }, { width: FRAME.width }, { x: FRAME.left, y: pdf.y });
  });
  pdf.y += after;
}

function drawItems(canvas: Canvas, { items, isOrdered }: Extract<Block, { is: 'items' }>): void {
  const { pdf } = canvas;
  const list = pdf.struct('L');
  canvas.parent.add(list);
  for (const [index, runs] of items.entries()) {
    needSpace(pdf, 2 * (BODY.size + BODY.gap));
    const label = isOrdered ? `${index + 1}.` : '•';
    const body = [
      pdf.struct('Lbl', {}, [
        () => {
          drawText(
            pdf,
            label,
            { ...BODY, font: 'strong' },
            { width: 16, lineBreak: false },
            { x: FRAME.left, y: pdf.y },
          );
        },
      ]),
      pdf.struct('LBody', {}, [
        () => drawRuns(canvas, runs, FRAME.left + 18, FRAME.width - 18, BODY),
      ]),
    ];
    const item = pdf.struct('LI');
    list.add(item);
    const top = pdf.y;
    if (body[0]) item.add(body[0]);
    pdf.y = top;
    if (body[1]) item.add(body[1]);
    item.end();
    pdf.y += 3;
  }
  list.end();
  pdf.y += 6;
}

type Table = Extract<Block, { is: 'table' }>;

/** Where the columns of a table begin and how high its rows are, the head among them. */
function measureTable(pdf: Pdf, { head, rows }: Table) {
  const columns = Math.max(1, head.length);
  const first = columns === 2 ? 0.36 : 1 / columns;
  const widths = head.map(
    (_, at) => FRAME.width * (at === 0 ? first : (1 - first) / (columns - 1)),
  );
  const lefts = widths.map((_, at) =>
    widths.slice(0, at).reduce((sum, each) => sum + each, FRAME.left),
  );
  const typeAt = (at: number, column: number) => ({
    size: columns > 3 ? 8 : 9,
    gap: 2.4,
    font: at === 0 || column === 0 ? ('strong' as const) : ('text' as const),
  });
  const heights = [head, ...rows].map((cells, at) => {
    const high = cells.map((cell, column) =>
      heightOf(pdf, cell, typeAt(at, column), (widths[column] ?? 0) - 10),
    );
    return Math.max(...high) + 9;
  });
  const total = heights.reduce((sum, height) => sum + height, 0);
  return { widths, lefts, heights, total, typeAt };
}

function drawTable(canvas: Canvas, block: Table): void {
  const { pdf } = canvas;
  const { widths, lefts, heights, total, typeAt } = measureTable(pdf, block);
  const table = pdf.struct('Table');
  canvas.parent.add(table);
  // A table that fits on a page is not torn apart.
  if (total < KEPT_WHOLE) needSpace(pdf, total);
  for (const [at, cells] of [block.head, ...block.rows].entries()) {
    const height = heights[at] ?? 0;
    needSpace(pdf, height);
    const top = pdf.y;
    const row = pdf.struct('TR');
    table.add(row);
    for (const [column, cell] of cells.entries()) {
      const place = { x: lefts[column] ?? 0, y: top + 4 };
      const width = (widths[column] ?? 0) - 10;
      const draw = () => drawText(pdf, cell, typeAt(at, column), { width }, place);
      row.add(pdf.struct(at === 0 || column === 0 ? 'TH' : 'TD', {}, [draw]));
    }
    row.end();
    pdf.y = top + height;
    shelf(pdf, at === 0 ? 1.2 : 0.5, at === 0 ? COLORS.ink : COLORS.line);
  }
  table.end();
  pdf.y += 14;
}

/** A picture as wide as the frame, or as high as leaves room for words on its page. */
export function drawPicture(canvas: Canvas, { src, alt }: { src: string; alt: string }): void {
  const { pdf } = canvas;
  const print = canvas.prints.get(src);
  if (!print) return;
  const scale = Math.min(FRAME.width / print.width, 420 / print.height);
  const [width, height] = [print.width * scale, print.height * scale];
  needSpace(pdf, height + 12);
  const top = pdf.y;
  canvas.parent.add(
    pdf.struct('Figure', { alt }, [
      () => pdf.image(print.data, FRAME.left, top, { width, height }),
    ]),
  );
  pdf.y = top + height + 14;
}

function drawProduct(canvas: Canvas, block: Extract<Block, { is: 'product' }>): void {
  const { pdf } = canvas;
  needSpace(pdf, PRODUCT_PICTURE + 18);
  const top = pdf.y + 4;
  const left = FRAME.left + PRODUCT_PICTURE + 18;
  const print = canvas.prints.get(block.picture.src);
  if (print) {
    const box = [PRODUCT_PICTURE, PRODUCT_PICTURE] as [number, number];
    const draw = () => {
      pdf.rect(FRAME.left, top, ...box).fill(COLORS.paper);
      pdf.image(print.data, FRAME.left, top, { fit: box, align: 'center', valign: 'center' });
    };
    canvas.parent.add(pdf.struct('Figure', { alt: block.picture.alt }, [draw]));
  }
  const width = FRAME.width - PRODUCT_PICTURE - 18;
  pdf.y = top + 4;
  add(canvas, 'P', () =>
    drawRuns(canvas, [{ text: block.kicker, style: 'strong' }], left, width, {
      size: 9,
      gap: 2,
      color: COLORS.quiet,
    }),
  );
  pdf.y += 2;
  if (block.name !== undefined) {
    const { name } = block;
    const type = { font: 'display', size: 15 } as const;
    add(canvas, 'P', () => drawText(pdf, name, type, { width }, { x: left, y: pdf.y }));
  }
  pdf.y += 4;
  add(canvas, 'P', () => {
    drawText(
      pdf,
      block.score,
      { font: 'display', size: 22 },
      { continued: true },
      { x: left, y: pdf.y },
    );
    const note = { font: 'text', size: 9, color: COLORS.quiet } as const;
    drawText(pdf, `  /10, ${block.note}`, note, { continued: false });
  });
  pdf.y = Math.max(pdf.y, top + PRODUCT_PICTURE) + 12;
}

function drawWords(
  canvas: Canvas,
  { is, runs }: Extract<Block, { is: 'paragraph' | 'lead' | 'quote' }>,
): void {
  const { pdf } = canvas;
  const inset = is === 'quote' ? 20 : 0;
  const type = is === 'lead' ? { size: 12, gap: 5, color: COLORS.quiet } : BODY;
  needSpace(pdf, 2.2 * (type.size + type.gap));
  add(canvas, is === 'quote' ? 'BlockQuote' : 'P', () =>
    drawRuns(canvas, runs, FRAME.left + inset, FRAME.width - inset, type),
  );
  pdf.y += 8;
}

/** Draws blocks one below the other, from where the document stands, on as many pages as they need. */
export function drawBlocks(canvas: Canvas, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.is === 'heading') drawHeading(canvas, block, blocks[index + 1]);
    else if (block.is === 'items') drawItems(canvas, block);
    else if (block.is === 'table') drawTable(canvas, block);
    else if (block.is === 'picture') drawPicture(canvas, block);
    else if (block.is === 'product') drawProduct(canvas, block);
    else drawWords(canvas, block);
  }
}
