import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withDatabase } from '@/lib/db/with-database';
import type { Order } from '@/lib/orders/order';
import { listOrders } from '@/lib/orders/store';
import { booksCsv, packingCsv } from '@/lib/orders/write-csv';

const PAGE = 500;

/** Writes orders as CSV: what is to be packed, or all of them for the books. */
export async function exportOrders(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { packing: { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  const orders = await withDatabase({ current: true }, async (database) => {
    const found: Order[] = [];
    for (;;) {
      const after = found.at(-1);
      const page = await listOrders(database, { limit: PAGE, ...(after && { after }) });
      found.push(...page);
      if (page.length < PAGE) return found;
    }
  });
  const csv = values.packing ? packingCsv(orders) : booksCsv(orders);
  if (values.out === undefined) process.stdout.write(csv);
  else {
    // Names and addresses: nobody else on this machine needs to read them.
    writeFileSync(values.out, csv, { mode: 0o600 });
    process.stdout.write(`${values.out}\n`);
  }
  return 0;
}
