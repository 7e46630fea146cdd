import { AppError } from '@/lib/core/errors';

interface Waiting<Row> {
  readonly row: Row;
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommits<Row> {
  /** Resolves once the row is durable: true if it is new, false if its id was there already. */
  add(row: Row): Promise<boolean>;
  /** Resolves when nothing is waiting any more. */
  flush(): Promise<void>;
}

interface GroupOptions<Row> {
  /** Writes rows in one commit, all or none, and returns the ids that were new. */
  readonly commit: (rows: readonly Row[]) => Promise<readonly string[]>;
  /** Most rows in a commit. */
  readonly maxRows: number;
  /** Most rows that may wait; one more is refused at once. */
  readonly maxWaiting: number;
}

function isOutage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'unavailable';
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Commits together what arrives together, since a sync of the disk costs the same for one row as for
 * a hundred: while one group is being committed, the next one gathers. A row that the database
 * refuses fails alone, for its group is then halved until it stands by itself.
 */
export function createGroupCommits<Row extends { readonly id: string }>(
  options: GroupOptions<Row>,
): GroupCommits<Row> {
  const { commit, maxRows, maxWaiting } = options;
  const waiting: Waiting<Row>[] = [];
  let running: Promise<void> | undefined;

  async function settle(group: readonly Waiting<Row>[]): Promise<void> {
    try {
      const fresh = new Set(await commit(group.map(({ row }) => row)));
      for (const { row, resolve } of group) resolve(fresh.delete(row.id));
    } catch (error) {
      if (group.length === 1 || isOutage(error)) {
        for (const { reject } of group) reject(error);
        return;
      }
      const middle = Math.ceil(group.length / 2);
      await settle(group.slice(0, middle));
      await settle(group.slice(middle));
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn();
      await settle(waiting.splice(0, maxRows));
    }
    running = undefined;
  }

  return {
    async add(row) {
      if (waiting.length >= maxWaiting) {
        throw new AppError('unavailable', 'More clicks are waiting than can be kept', {
          where: 'database',
          remedy: 'Try again in some seconds.',
        });
      }
      return new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject });
        running ??= run();
      });
    },
    async flush() {
      await running;
    },
  };
}
