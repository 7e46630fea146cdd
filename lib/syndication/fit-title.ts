/** Advance widths in parts of the type size, of the bold serif that cards are set in; rounded up. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlt.,:;'’‘|!ftrI\-()[\]]/u, 0.4],
  [/\s/u, 0.26],
  [/[mwMWÆŒ@%—…]/u, 0.98],
  [/[\p{Lu}&\d]/u, 0.74],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u,
    1.1,
  ],
];
const OTHER = 0.56;

function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, sign) => sum + (WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? OTHER),
    0,
  );
}

/** How many lines a text takes, in a column as wide as so many times the type size. */
function linesIn(text: string, column: number): number {
  const space = widthOf(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const width = widthOf(word);
    if (used > 0 && used + space + width > column) {
      lines += 1;
      used = 0;
    }
    // A word wider than the column is broken.
    lines += Math.max(0, Math.ceil(width / column) - 1);
    used = width > column ? width % column : used + (used > 0 ? space : 0) + width;
  }
  return lines;
}

/** Distance of the lines of a title, in parts of its type size. */
export const TITLE_LEADING = 1.06;

/**
 * The largest type size in pixels, within bounds, at which a title stays inside its box. Cards are
 * drawn without a style sheet, so nothing else would keep a long one from running out.
 */
export function fitTitle(
  title: string,
  box: { readonly width: number; readonly height: number; readonly largest: number },
): number {
  const smallest = 30;
  for (let size = box.largest; size > smallest; size -= 2) {
    if (linesIn(title, box.width / size) * size * TITLE_LEADING <= box.height) return size;
  }
  return smallest;
}
