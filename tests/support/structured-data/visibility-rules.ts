import { attributeOf, collapseSpace, isSeen, visibleText } from '../html-document';
import { asArray, isObject, type JsonObject, type RenderedPage } from '../rendered-page';
import { nodesOfType, walkNodes } from './walk-nodes';

const TEXTS = new Set([
  'name',
  'headline',
  'description',
  'reviewBody',
  'jobTitle',
  'category',
  'mpn',
  'gtin',
]);

function bodyText({ document }: RenderedPage): string {
  const body = document.one('body');
  return body ? visibleText(body) : '';
}

/** A variant is shown by the name of its group, and its own beside it. */
function isShown(seen: string, node: JsonObject, value: string): boolean {
  const text = collapseSpace(value);
  if (seen.includes(text)) return true;
  return 'isVariantOf' in node && text.split(', ').every((part) => seen.includes(part));
}

function textFaults(page: RenderedPage): string[] {
  const seen = bodyText(page);
  return walkNodes(page.nodes).flatMap(({ node, where }) =>
    Object.entries(node)
      .filter(([key]) => TEXTS.has(key))
      .flatMap(([key, value]) => asArray(value).map((one) => [key, one] as const))
      .filter(([, value]) => typeof value === 'string' && !isShown(seen, node, value))
      .map(([key, value]) => `${where}: ${key} ${JSON.stringify(value)} is not to be seen`),
  );
}

/** A number as readers see it, not as part of a longer one; decimal point or comma. */
function showsNumber(text: string, value: number, decimals: number): boolean {
  const written = value.toFixed(decimals).replace('.', '[.,]');
  return new RegExp(`(?<![\\d.,])${written}(?![\\d]|[.,]\\d)`).test(text);
}

function numberFaults(page: RenderedPage): string[] {
  const seen = bodyText(page);
  return walkNodes(page.nodes).flatMap(({ node, where }) => {
    const { ratingValue, price, lowPrice } = node;
    const faults: string[] = [];
    if (typeof ratingValue === 'number' && !showsNumber(seen, ratingValue, 1)) {
      faults.push(`${where}: rating ${ratingValue} is not to be seen`);
    }
    for (const amount of [price, lowPrice]) {
      if (typeof amount !== 'number') continue;
      if (showsNumber(seen, amount, 2) || showsNumber(seen, amount, 0)) continue;
      faults.push(`${where}: price ${amount} is not to be seen`);
    }
    return faults;
  });
}

function dateFaults({ document, nodes }: RenderedPage): string[] {
  const days = new Set(
    document
      .all('time')
      .filter(isSeen)
      .map((time) => attributeOf(time, 'datetime')?.slice(0, 10)),
  );
  return walkNodes(nodes).flatMap(({ node, where }) =>
    ['datePublished', 'dateModified']
      .filter((key) => node[key] !== undefined && !days.has(String(node[key]).slice(0, 10)))
      .map((key) => `${where}: ${key} ${String(node[key])} is not to be seen`),
  );
}

/** A picture without its ratio and format, so that a raster is known by the vector on the page. */
const pictureName = (path: string) => path.replace(/(?:-(?:16x9|4x3|1x1))?\.(?:svg|png)$/, '');

function imageFaults({ document, nodes, url }: RenderedPage): string[] {
  const shown = new Set(
    document
      .all('img')
      .filter(isSeen)
      .map((image) => pictureName(new URL(attributeOf(image, 'src') ?? '', url).pathname)),
  );
  return walkNodes(nodes).flatMap(({ node, where }) =>
    asArray(node.image)
      .filter((image) => typeof image === 'string' && URL.canParse(image))
      .filter((image) => !shown.has(pictureName(new URL(String(image)).pathname)))
      .map((image) => `${where}: image ${String(image)} is not to be seen`),
  );
}

function linkFaults({ document, nodes }: RenderedPage): string[] {
  const linked = new Set(
    document
      .all('a')
      .filter(isSeen)
      .map((anchor) => attributeOf(anchor, 'href')),
  );
  return walkNodes(nodes).flatMap(({ node, where }) =>
    asArray(node.sameAs)
      .filter((profile) => !linked.has(String(profile)))
      .map((profile) => `${where}: sameAs ${String(profile)} is not linked`),
  );
}

function statementsOf(review: JsonObject): string[] {
  return [review.positiveNotes, review.negativeNotes]
    .filter(isObject)
    .flatMap((notes) => asArray(notes.itemListElement))
    .filter(isObject)
    .map((item) => String(item.name));
}

/** Pros and cons must be whole statements of the page, not merely words that occur in it. */
function statementFaults({ document, nodes }: RenderedPage): string[] {
  const statements = new Set(document.all('li, li span').filter(isSeen).map(visibleText));
  return nodesOfType(nodes, 'Review').flatMap(({ node, where }) =>
    statementsOf(node)
      .filter((statement) => !statements.has(collapseSpace(statement)))
      .map((statement) => `${where}: "${statement}" is no statement of the page`),
  );
}

function headlineFaults({ document, nodes }: RenderedPage): string[] {
  const headings = document.all('h1').filter(isSeen).map(visibleText);
  return nodesOfType(nodes, 'Article')
    .filter(({ node }) => !headings.includes(collapseSpace(String(node.headline))))
    .map(({ where }) => `${where}: headline is not the heading of the page`);
}

/** Whatever is marked up stands on the page where readers see it, word for word. */
export function visibilityFaults(page: RenderedPage): string[] {
  return [
    textFaults,
    numberFaults,
    dateFaults,
    imageFaults,
    linkFaults,
    statementFaults,
    headlineFaults,
  ].flatMap((rule) => rule(page));
}
