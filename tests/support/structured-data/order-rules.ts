import { attributeOf, isSeen, visibleText } from '../html-document';
import { asArray, isObject, type JsonObject, type RenderedPage } from '../rendered-page';
import { nodesOfType } from './walk-nodes';

const itemsOf = (list: JsonObject) => asArray(list.itemListElement).filter(isObject);

function linkTargets(page: RenderedPage, within: string): { name: string; url: string }[] {
  return page.document
    .all(`${within} a`)
    .filter((anchor) => isSeen(anchor) && anchor.hasAttribute('href'))
    .map((anchor) => ({
      name: visibleText(anchor),
      url: new URL(attributeOf(anchor, 'href') ?? '', page.url).href,
    }));
}

/** The trail in the markup is the trail on the page: same names, same targets, same order. */
function breadcrumbFaults(page: RenderedPage): string[] {
  const navigation = page.document
    .all('nav ol')
    .map((list) =>
      list
        .querySelectorAll('a')
        .map((anchor) => [
          visibleText(anchor),
          new URL(attributeOf(anchor, 'href') ?? '', page.url).href,
        ]),
    );
  const shown = new Set(navigation.map((trail) => JSON.stringify(trail)));
  return nodesOfType(page.nodes, 'BreadcrumbList').flatMap(({ node, where }) => {
    const trail = itemsOf(node).map((item) => [
      item.name,
      isObject(item.item) ? item.item['@id'] : item.item,
    ]);
    const faults = shown.has(JSON.stringify(trail)) ? [] : [`${where}: is not the visible trail`];
    if (trail.length < 2) faults.push(`${where}: has fewer than two steps`);
    if (trail.at(-1)?.[1] !== page.url) faults.push(`${where}: does not end at the page itself`);
    return faults;
  });
}

/** Items of a list that presents pages: each is linked, on this site, in the order of the page. */
function itemOrderFaults(page: RenderedPage): string[] {
  const linked = new Set(linkTargets(page, 'main').map(({ url }) => url));
  const headings = page.document.all('main h2, main h3').filter(isSeen).map(visibleText);
  const lists = page.nodes.filter((node) => node['@type'] === 'ItemList');
  return lists.flatMap((list) => {
    const items = itemsOf(list);
    const foreign = items.filter(
      ({ url }) =>
        !URL.canParse(String(url)) || new URL(String(url)).origin !== new URL(page.url).origin,
    );
    const unlinked = items.filter(({ url }) => !linked.has(String(url)));
    const names = items.map(({ name }) => String(name));
    const shown = headings.filter((heading) => names.includes(heading)).slice(0, names.length);
    return [
      ...foreign.map(({ url }) => `ItemList: ${String(url)} is no page of this site`),
      ...unlinked.map(({ url }) => `ItemList: ${String(url)} is not linked on the page`),
      ...(JSON.stringify(shown) === JSON.stringify(names)
        ? []
        : [`ItemList: order ${names.join(', ')} is not that of the page: ${shown.join(', ')}`]),
    ];
  });
}

/** Positions in the markup are positions on the page. */
export function orderFaults(page: RenderedPage): string[] {
  return [...breadcrumbFaults(page), ...itemOrderFaults(page)];
}
