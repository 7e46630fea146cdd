import { describe, expect, it } from 'vitest';
import { buildDocuments } from '@/lib/search/build-documents';
import { createSearchIndex } from '@/lib/search/create-index';
import { groupHits, type SearchResult } from '@/lib/search/group-hits';
import type { TextPart } from '@/lib/search/mark-words';
import { SAMPLE } from './sample-content';

const index = createSearchIndex(buildDocuments(SAMPLE));
const groupsFor = (query: string) => groupHits(index.search(query).hits);
const textOf = (parts: readonly TextPart[] | undefined) => parts?.map(({ text }) => text).join('');
const marked = (parts: readonly TextPart[] | undefined) =>
  parts?.filter(({ isMatch }) => isMatch).map(({ text }) => text);

function resultFor(query: string, path: string): SearchResult | undefined {
  return groupsFor(query)
    .flatMap(({ results }) => results)
    .find((result) => result.path === path);
}

describe('the groups', () => {
  it('begin with the kind of the best result', () => {
    expect(groupsFor('lamps')[0]?.kind).toBe('category');
    expect(groupsFor('alpha')[0]?.kind).toBe('product');
  });

  it('hold every hit once, and none is empty', () => {
    const { hits } = index.search('lamps');
    const groups = groupsFor('lamps');
    const paths = groups.flatMap(({ results }) => results.map(({ path }) => path));
    expect(paths.toSorted()).toEqual(hits.map(({ document }) => document.path).toSorted());
    expect(groups.length).toBeGreaterThan(2);
    expect(groups.every(({ results }) => results.length > 0)).toBe(true);
  });

  it('are none where nothing was found', () => {
    expect(groupsFor('xyzzyq')).toEqual([]);
  });
});

describe('a result', () => {
  it('marks what was looked for', () => {
    expect(marked(resultFor('alpha', '/reviews/alpha')?.title)).toEqual(['Alpha']);
  });

  it('shows the specification that was looked for', () => {
    const fact = resultFor('acme 40mm', '/reviews/alpha')?.fact;
    expect(textOf(fact)).toBe('Height: 40 mm');
    expect(marked(fact)).toEqual(['40 mm']);
  });

  it('shows no fact where title and line say it all', () => {
    expect(resultFor('alpha', '/reviews/alpha')?.fact).toBeUndefined();
    expect(resultFor('lamp', '/best/lamps')?.title.some(({ isMatch }) => isMatch)).toBe(true);
    expect(resultFor('lamp', '/best/lamps')?.fact).toBeUndefined();
  });

  it('that only mentions what was looked for shows the sentence that does', () => {
    expect(textOf(resultFor('alpha', '/reviews/beta')?.fact)).toBe(
      'Better than the Acme Alpha for kitchens.',
    );
  });
});
