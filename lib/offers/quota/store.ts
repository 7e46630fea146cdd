import type { Access } from '@/lib/db/existing-tables';
import type { Database } from '@/lib/db/open-database';
import type { QuotasTable } from '@/lib/db/schema/quotas';
import { commitTogether } from '@/lib/db/transactions';
import {
  nextSlot,
  pausedUntil,
  type QuotaLimits,
  type SlotAnswer,
  type SlotRequest,
  type Usage,
} from './next-slot';

/** Whether an account gives prices, or why it does not. */
export type AccountState = 'ready' | 'ineligible' | 'refused';

export interface AccountStanding extends Usage {
  readonly account: string;
  readonly state: AccountState;
  /** For the operator; it never holds a secret. */
  readonly message: string | null;
  /** Since when it is in that state, epoch milliseconds. */
  readonly since: number;
}

function toStanding({ next_at, state, ...row }: QuotasTable): AccountStanding {
  return { ...row, nextAt: next_at, state: state as AccountState };
}

/**
 * Changes an account's row in one commit. Whoever else wants it waits, in this process or another:
 * the upsert locks the row on PostgreSQL, and on SQLite the transaction is alone from its beginning.
 */
async function changeRow<T>(
  database: Database,
  account: string,
  decide: (row: QuotasTable) => readonly [Partial<QuotasTable> | null, T],
): Promise<T> {
  return commitTogether(database, async ({ query }) => {
    const row = await query
      .insertInto('quotas')
      .values({
        account,
        day: '',
        used: 0,
        next_at: 0,
        state: 'ready' satisfies AccountState,
        message: null,
        since: 0,
      })
      .onConflict((conflict) => conflict.column('account').doUpdateSet({ account }))
      .returningAll()
      .executeTakeFirstOrThrow();
    const [change, result] = decide(row);
    if (change) {
      await query.updateTable('quotas').set(change).where('account', '=', account).execute();
    }
    return result;
  });
}

const toColumns = ({ day, used, nextAt }: Usage) => ({ day, used, next_at: nextAt });

/** What became of a change, and the usage before and after it. */
export interface Changed<T> {
  readonly answer: T;
  readonly before: Usage;
  readonly after: Usage;
}

/**
 * Takes an account's next slot. Once this resolves the slot is durable and counts as used, whatever
 * becomes of the process.
 * @throws AppError `unavailable` while the database is away.
 */
export async function takeSlot(
  database: Database,
  account: string,
  limits: QuotaLimits,
  request: SlotRequest,
): Promise<Changed<SlotAnswer>> {
  return changeRow(database, account, (row) => {
    const before = toStanding(row);
    const { answer, usage } = nextSlot(before, limits, request);
    return [usage && toColumns(usage), { answer, before, after: usage ?? before }];
  });
}

/** Leaves an account, in every process, without a slot until an instant (epoch milliseconds). */
export async function pauseAccount(
  database: Database,
  account: string,
  until: number,
  now: number,
): Promise<Changed<null>> {
  return changeRow(database, account, (row) => {
    const before = toStanding(row);
    const after = pausedUntil(before, until, now);
    return [toColumns(after), { answer: null, before, after }];
  });
}

/** Notes whether an account gives prices. `since` stays while the state stays. */
export async function noteState(
  database: Database,
  account: string,
  { state, message }: { readonly state: AccountState; readonly message: string | null },
  now: number,
): Promise<void> {
  await changeRow(database, account, (row) => {
    const since = row.state === state ? row.since : now;
    return [{ state, message, since }, undefined];
  });
}

/** How an account stands; null where nothing was ever asked with it. */
export async function readStanding(
  { query }: Access,
  account: string,
): Promise<AccountStanding | null> {
  const row = await query
    .selectFrom('quotas')
    .selectAll()
    .where('account', '=', account)
    .executeTakeFirst();
  return row ? toStanding(row) : null;
}
