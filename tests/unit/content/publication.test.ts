import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SlimDocument } from '@/lib/content/generated-document';
import {
  editionAt,
  publicationInstants,
  publishedFrom,
  visibleIn,
} from '@/lib/content/publication';

const BASE = Date.UTC(2026, 10, 28);
const MINUTE = 60_000;
const written = (minutes: number) =>
  `${new Date(BASE + minutes * MINUTE).toISOString().slice(0, 16)}Z`;

interface Planned {
  readonly draft: boolean;
  readonly minutes: number | null;
}

const planned: fc.Arbitrary<Planned> = fc.record({
  draft: fc.boolean(),
  minutes: fc.option(fc.integer({ min: 0, max: 5_000 })),
});

const document = ({ draft, minutes }: Planned, index: number): SlimDocument => ({
  _id: `lists/${index}.mdx`,
  _raw: { sourceFileName: `${index}.mdx` },
  type: 'List',
  mentions: [],
  digest: '',
  ...(draft ? { draft } : {}),
  ...(minutes === null ? {} : { publishAt: written(minutes) }),
});

test('what is seen in the edition of a moment is what is published at that very moment', () => {
  const moment = fc.integer({ min: -10, max: 5_010 * MINUTE });
  fc.assert(
    fc.property(fc.array(planned, { maxLength: 30 }), moment, (plans, after) => {
      const now = BASE + after;
      const index = { list: plans.map(document) };
      const { list = [] } = visibleIn(index, editionAt(publicationInstants(index), now));
      const due = plans.filter(
        ({ draft, minutes }) => !draft && (minutes === null || BASE + minutes * MINUTE <= now),
      );
      expect(list).toHaveLength(due.length);
      expect(list.every((each) => publishedFrom(each) <= now)).toBe(true);
    }),
  );
});

test('an edition lasts until the next instant, and no longer', () => {
  const instants = [10, 20, 30];
  expect([0, 9, 10, 19, 20, 30, 99].map((now) => editionAt(instants, now))).toEqual([
    0, 0, 10, 10, 20, 30, 30,
  ]);
});

test('a date that nobody can read publishes nothing', () => {
  expect(publishedFrom({ publishAt: 'tomorrow' })).toBe(Number.POSITIVE_INFINITY);
  expect(publishedFrom({ publishAt: '2026-12-01\r' })).toBe(Date.UTC(2026, 11, 1));
  expect(publishedFrom({})).toBe(0);
});
