import { describe, expect, test } from 'vitest';
import { faultsOf, withGraph, withScript, withText } from './plant-fault';
import { authorPage, guidePage, reviewPage } from './sample-pages';

describe('what readers cannot see is a fault', () => {
  test.each([
    ['a name', reviewPage, 'Acme One', 'Acme', /name "Acme One" is not to be seen/],
    [
      'a statement in other words',
      reviewPage,
      'Folds flat',
      'Folds quite flat',
      /no statement of the page/,
    ],
    [
      'a statement as part of another',
      reviewPage,
      'No case',
      'No case at all',
      /no statement of the page/,
    ],
    ['a score', reviewPage, '>8.4<', '>18.4<', /rating 8.4 is not to be seen/],
    ['a date', guidePage, 'datetime="2026-11-19"', 'datetime="2026-11-18"', /datePublished/],
    [
      'a picture',
      guidePage,
      '/pictures/wired.svg',
      '/pictures/other.svg',
      /image .* is not to be seen/,
    ],
    ['a profile elsewhere', authorPage, 'https://social.example/@ada', '/', /sameAs/],
    ['a headline', guidePage, '<h1>Wired or not</h1>', '<p>Wired or not</p>', /not the heading/],
    [
      'text for screen readers alone',
      guidePage,
      '<p>A cable',
      '<p class="sr-only">A cable',
      /description/,
    ],
    ['hidden text', guidePage, '<p>A cable', '<p hidden>A cable', /description/],
  ])('%s', async (_name, page, from, to, fault) => {
    expect(await faultsOf(withText(page, from, to))).toMatch(fault);
  });
});

describe('a script that holds no graph is a fault', () => {
  test.each([
    ['broken JSON', '{"@context":', /is no JSON/],
    ['another context', '{"@context":"https://example.com","@graph":[]}', /has not the context/],
    ['no node', '{"@context":"https://schema.org","@graph":[]}', /is empty/],
  ])('%s', async (_name, json, fault) => {
    expect(await faultsOf(withScript(guidePage, () => json))).toMatch(fault);
  });

  test('Adobe’s validator is heard: a product without a name', async () => {
    const page = withGraph(reviewPage, ([product]) => delete product.name);
    expect(await faultsOf(page)).toMatch(/ERROR Product: Required attribute "name" is missing/);
  });
});
