import { readPage } from '@/tests/support/rendered-page';
import { structuredDataFaults } from '@/tests/support/structured-data-rules';
import type { SamplePage } from './sample-pages';

const NOW = new Date('2026-12-01T00:00:00Z');
const SCRIPT = /(<script type="application\/ld\+json">)(.*?)(<\/script>)/s;

// biome-ignore lint/suspicious/noExplicitAny: a fault is planted wherever it is wanted
export type Loose = any;

/** A fault in the graph of a page: what is planted, and what must be said about it. */
export type Planted = readonly [string, SamplePage, (nodes: Loose) => void, RegExp];

/** The sample page with another text in its JSON-LD script. */
export function withScript({ url, html }: SamplePage, json: (old: string) => string): SamplePage {
  const changed = html.replace(
    SCRIPT,
    (_whole, open: string, old: string, close: string) => open + json(old) + close,
  );
  return { url, html: changed };
}

/** The sample page with its graph changed behind the back of the builders. */
export function withGraph(page: SamplePage, change: (nodes: Loose) => void): SamplePage {
  return withScript(page, (old) => {
    const data = JSON.parse(old);
    change(data['@graph']);
    return JSON.stringify(data);
  });
}

/** The sample page with a piece of its visible text changed, but not its graph. */
export function withText({ url, html }: SamplePage, from: string, to: string): SamplePage {
  const at = html.indexOf('<script type="application/ld+json">');
  const visible = html.slice(0, at).replaceAll(from, to);
  if (visible === html.slice(0, at)) throw new Error(`The page does not show ${from}.`);
  return { url, html: visible + html.slice(at) };
}

/** What the rules say about a page, a line for each fault. */
export async function faultsOf({ url, html }: SamplePage): Promise<string> {
  return (await structuredDataFaults(await readPage(url, html), NOW)).join('\n');
}
