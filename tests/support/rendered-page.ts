import { type HtmlDocument, parseHtml } from './html-document';

export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list: none, one or several. */
export function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A rendered page, with what its JSON-LD scripts hold. */
export interface RenderedPage {
  /** Public URL, which may differ from where the test fetched it. */
  readonly url: string;
  readonly html: string;
  readonly document: HtmlDocument;
  /** Top-level nodes of all JSON-LD scripts. */
  readonly nodes: readonly JsonObject[];
  /** What is wrong with the scripts themselves. */
  readonly scriptFaults: readonly string[];
}

function readScript(text: string): { nodes: JsonObject[]; faults: string[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { nodes: [], faults: [`a JSON-LD script is no JSON: ${(error as Error).message}`] };
  }
  if (!isObject(data) || data['@context'] !== 'https://schema.org') {
    return { nodes: [], faults: ['a JSON-LD script has not the context https://schema.org'] };
  }
  const nodes = asArray('@graph' in data ? data['@graph'] : data);
  const objects = nodes.filter(isObject);
  const isWhole = objects.length === nodes.length && objects.length > 0;
  return { nodes: objects, faults: isWhole ? [] : ['a JSON-LD graph is empty or holds no nodes'] };
}

/** Reads a page that a server sent or a test made up. */
export async function readPage(url: string, html: string): Promise<RenderedPage> {
  const document = await parseHtml(html);
  const scripts = document
    .all('script')
    .filter((script) => script.getAttributeValue('type') === 'application/ld+json')
    .map((script) => readScript(script.textContent));
  return {
    url,
    html,
    document,
    nodes: scripts.flatMap((script) => script.nodes),
    scriptFaults: scripts.flatMap((script) => script.faults),
  };
}
