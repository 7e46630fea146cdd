/** What React leaves where a part comes late, or failed and is to be rendered in the browser. */
const UNFINISHED = /<!--\$[!?]-->|data-dgst=|id="__next_error__"/;
const CONTENT = /<script>(?:self\.__next_f\.push\((\[.*?\])\)|\(self\.__next_f=[^<]*)<\/script>/gs;
/** Runs in a row of the page content that names a client component: `1a:I[8821,…`. */
const REFERENCE = /[0-9a-f]:I\[(\d+|"[^"]*")/g;
const FRAMEWORK = [
  CONTENT,
  /<script[^>]* src="\/_next\/static\/[^>]*><\/script>/g,
  /<script id="_R_">[^<]*<\/script>/g,
  /<link rel="preload" as="script"[^>]* href="\/_next\/static\/[^>]*>/g,
];

/**
 * The page content that Next repeats for React, in its own notation; null where it is not all text.
 * It is sent in pieces that may end anywhere.
 */
function readContent(html: string): string | null {
  const pieces: string[] = [];
  for (const [, piece] of html.matchAll(CONTENT)) {
    if (!piece) continue;
    const [kind, text] = JSON.parse(piece) as [number, unknown];
    if (kind !== 1 || typeof text !== 'string') return null;
    pieces.push(text);
  }
  return pieces.length > 0 ? pieces.join('') : null;
}

/** True where React in the browser has to finish what the server could not. */
export const isUnfinished = (html: string) => UNFINISHED.test(html);

/** Whether nothing on a page needs React in the browser. Doubt counts as a need. */
function isInert(html: string, inert: ReadonlySet<string>): boolean {
  if (inert.size === 0 || isUnfinished(html)) return false;
  try {
    const found = [...(readContent(html) ?? '').matchAll(REFERENCE)];
    return found.length > 0 && found.every(([, id = '']) => inert.has(id.replaceAll('"', '')));
  } catch {
    return false;
  }
}

/**
 * Takes the framework's scripts, and the copy of the content that they read, out of a whole page on
 * which they have nothing to do. Other pages are returned as they are.
 * @param inert ids of the client components that a page can do without (`readInertReferences`).
 */
export function shedFramework(html: string, inert: ReadonlySet<string>): string {
  if (!isInert(html, inert)) return html;
  return FRAMEWORK.reduce((left, part) => left.replace(part, ''), html);
}
