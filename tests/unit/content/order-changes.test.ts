import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderChanges } from '@/lib/content/order-changes';

const change = (on: string, what: string) => ({ on, what });

test('changes are handed out newest first, in whatever order they were written', () => {
  const oldest = change('2026-01-02', 'a');
  const middle = change('2026-02-01', 'b');
  const newest = change('2026-10-01', 'c');
  const expected = { changes: [newest, middle, oldest], updated: '2026-10-01' };
  expect(orderChanges({ changes: [oldest, middle, newest] })).toEqual(expected);
  expect(orderChanges({ changes: [newest, middle, oldest] })).toEqual(expected);
  expect(orderChanges({ changes: [middle, newest, oldest] })).toEqual(expected);
});

test('changes of one day keep the order in which they were written', () => {
  const [first, second] = [change('2026-01-02', 'z'), change('2026-01-02', 'a')];
  expect(orderChanges({ changes: [first, second] }).changes).toEqual([first, second]);
});

test('a page that gives the day of its last change keeps it', () => {
  expect(orderChanges({ updated: '2026-01-05', changes: [] }).updated).toBe('2026-01-05');
});

test('a page that never changed has no day of its last change', () => {
  expect(orderChanges({ changes: [] })).toEqual({ changes: [], updated: undefined });
});

test('no change is lost, and none is newer than the day of the last change', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(fc.record({ on: day, what: fc.string() })), (changes) => {
      const ordered = orderChanges({ changes });
      expect(new Set(ordered.changes)).toEqual(new Set(changes));
      expect(ordered.changes).toHaveLength(changes.length);
      expect(changes.every(({ on }) => on <= (ordered.updated ?? ''))).toBe(true);
    }),
  );
});
