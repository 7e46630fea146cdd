import { describe, expect, test } from 'vitest';
import { faultsOf, type Planted, withGraph } from './plant-fault';
import { authorPage, guidePage, homePage, listPage } from './sample-pages';

const graphs: readonly Planted[] = [
  ['a node twice', guidePage, (nodes) => nodes.push(nodes[0]), /is defined twice/],
  [
    'an equal node under another id',
    guidePage,
    (nodes) => nodes.push({ ...nodes[1], '@id': 'https://shelf.example/x' }),
    /stands there twice/,
  ],
  [
    'a reference to nowhere',
    homePage,
    ([n]) => (n.publisher = { '@id': 'https://shelf.example/#x' }),
    /is not defined on the page/,
  ],
  ['a node without id', guidePage, ([n]) => delete n['@id'], /has no @id/],
  [
    'an article in name only',
    guidePage,
    ([n]) => delete n.headline,
    /headline is missing or empty/,
  ],
  ['a blank name', guidePage, ([n]) => (n.author.name = ' '), /name is missing or empty/],
  [
    'a profile of nobody',
    authorPage,
    ([n]) => (n.mainEntity = {}),
    /mainEntity is missing or empty/,
  ],
  [
    'a gap in the positions',
    listPage,
    (nodes) => (nodes[2].itemListElement[1].position = 3),
    /positions do not run/,
  ],
  ['a wrong count', listPage, (nodes) => (nodes[2].numberOfItems = 7), /numberOfItems/],
  ['no markup at all', guidePage, (nodes) => nodes.splice(0), /empty|nothing/],
];

const vocabularies: readonly Planted[] = [
  ['an unknown type', guidePage, ([n]) => (n['@type'] = 'Artikel'), /Artikel is no type/],
  [
    'an unknown property',
    guidePage,
    ([n]) => (n.hedline = 'x'),
    /hedline is no property of schema.org/,
  ],
  [
    'a property of another type',
    authorPage,
    ([n]) => (n.mainEntity.mpn = 'x'),
    /mpn is no property of Person/,
  ],
  ['a superseded property', guidePage, ([n]) => (n.reviews = 'x'), /superseded by review/],
  [
    'text for a thing',
    listPage,
    (nodes) => (nodes[1].itemListElement[0].item = 'https://shelf.example/'),
    /item may not hold/,
  ],
  [
    'a thing of the wrong type',
    guidePage,
    ([n]) => (n.author['@type'] = 'Brand'),
    /author may not hold/,
  ],
  [
    'pixels for a distance',
    homePage,
    (nodes) =>
      (nodes[1].logo = {
        '@type': 'ImageObject',
        '@id': 'https://shelf.example/#logo',
        url: 'https://shelf.example/logo.png',
        width: 112,
      }),
    /width may not hold/,
  ],
  ['a node without type', guidePage, ([n]) => delete n.author['@type'], /has no @type/],
  [
    'a reference to the wrong type',
    listPage,
    (nodes) => (nodes[0].author = { '@id': nodes[2]['@id'] }),
    /author may not hold/,
  ],
];

describe('a graph that is not whole, or not schema.org, is a fault', () => {
  test.each([...graphs, ...vocabularies])('%s', async (_name, page, change, fault) => {
    expect(await faultsOf(withGraph(page, change))).toMatch(fault);
  });
});
