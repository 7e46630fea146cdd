import { expect, test } from 'vitest';
import { createGroupCommits } from '@/lib/clicks/group-commits';
import { AppError } from '@/lib/core/errors';

interface Row {
  readonly id: string;
}

const LIMITS = { maxRows: 100, maxWaiting: 1_000 };

/** Stands for a table: it refuses rows called "bad", and remembers each commit. */
function table() {
  const kept = new Set<string>();
  const commits: number[] = [];
  const commit = async (rows: readonly Row[]) => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (rows.some(({ id }) => id.startsWith('bad'))) throw new Error('refused');
    const fresh = rows.map(({ id }) => id).filter((id) => !kept.has(id) && kept.add(id));
    commits.push(rows.length);
    return fresh;
  };
  return { kept, commits, commit };
}

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `row-${n}` }));

test('rows that arrive together are committed together', async () => {
  const { commit, commits, kept } = table();
  const group = createGroupCommits<Row>({ ...LIMITS, commit });
  expect(await Promise.all(rows(50).map(group.add))).toEqual(Array(50).fill(true));
  expect(commits).toEqual([50]);
  expect(kept.size).toBe(50);
});

test('rows that arrive during a commit wait for the next one, in groups of bounded size', async () => {
  const { commit, commits } = table();
  const group = createGroupCommits<Row>({ ...LIMITS, maxRows: 20, commit });
  const first = group.add({ id: 'first' });
  await new Promise((resolve) => setTimeout(resolve, 1));
  await Promise.all([first, ...rows(50).map(group.add)]);
  expect(commits).toEqual([1, 20, 20, 10]);
});

test('a row is acknowledged only after its commit', async () => {
  const { commit, kept } = table();
  const group = createGroupCommits<Row>({ ...LIMITS, commit });
  await Promise.all(
    rows(30).map(async (row) => {
      await group.add(row);
      expect(kept.has(row.id)).toBe(true);
    }),
  );
});

test('an id counts once, in one group and over several', async () => {
  const { commit } = table();
  const group = createGroupCommits<Row>({ ...LIMITS, commit });
  const twice = await Promise.all([group.add({ id: 'a' }), group.add({ id: 'a' })]);
  expect(twice).toEqual([true, false]);
  expect(await group.add({ id: 'a' })).toBe(false);
});

test('a row that is refused takes none of its neighbours along', async () => {
  const { commit, kept } = table();
  const group = createGroupCommits<Row>({ ...LIMITS, commit });
  const mixed = [
    ...rows(9),
    { id: 'bad-1' },
    ...rows(9).map(({ id }) => ({ id: `more-${id}` })),
    { id: 'bad-2' },
  ];
  const results = await Promise.allSettled(mixed.map(group.add));
  const failed = results.flatMap(({ status }, index) =>
    status === 'rejected' ? [mixed[index]?.id] : [],
  );
  expect(failed).toEqual(['bad-1', 'bad-2']);
  expect(kept.size).toBe(18);
});

test('an outage fails the whole group at once, and the next rows are kept again', async () => {
  const { commit, kept } = table();
  let attempts = 0;
  const group = createGroupCommits<Row>({
    ...LIMITS,
    commit: async (all) => {
      attempts += 1;
      if (attempts === 1) throw new AppError('unavailable', 'gone');
      return commit(all);
    },
  });
  const results = await Promise.allSettled(rows(20).map(group.add));
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(attempts).toBe(1);
  expect(await group.add({ id: 'later' })).toBe(true);
  expect([...kept]).toEqual(['later']);
});

test('more rows than may wait are refused at once, and those that wait are kept', async () => {
  const { commit, kept } = table();
  const group = createGroupCommits<Row>({ maxRows: 10, maxWaiting: 25, commit });
  const results = await Promise.allSettled(rows(40).map(group.add));
  const refused = results.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(15);
  expect(refused[0]).toMatchObject({ reason: { code: 'unavailable' } });
  expect(kept.size).toBe(25);
});

test('a flush ends when all that was waiting is kept', async () => {
  const { commit, kept } = table();
  const group = createGroupCommits<Row>({ ...LIMITS, maxRows: 7, commit });
  for (const row of rows(30)) void group.add(row);
  await group.flush();
  expect(kept.size).toBe(30);
  await group.flush();
});
