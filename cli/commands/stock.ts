import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { stockOf } from '@/lib/catalogue/stock/opening-stock.server';
import { changeStock } from '@/lib/catalogue/stock/set-stock.server';
import { lineName } from '@/lib/checkout/line-name';
import { suggestNearest } from '@/lib/content/suggest-nearest';
import { AppError } from '@/lib/core/errors';
import { withDatabase } from '@/lib/db/with-database';
import type { Command } from '../command';

const counted = () =>
  getCatalogue()
    .goods.flatMap((good) => good.variants.map((variant) => ({ good, variant })))
    .filter(({ variant }) => variant.stock !== null);

async function list(): Promise<number> {
  const stock = await withDatabase({ current: true }, (database) =>
    stockOf(database, getCatalogue(), Date.now()),
  );
  for (const item of counted()) {
    const { sku } = item.variant;
    const left = String(stock.get(sku) ?? 0).padStart(7);
    process.stdout.write(`${left}  ${sku.padEnd(20)} ${lineName(item)}\n`);
  }
  return 0;
}

function skuOrThrow(sku: string | undefined): string {
  const known = counted().map(({ variant }) => variant.sku);
  if (sku !== undefined && known.includes(sku)) return sku;
  const near = sku && suggestNearest(sku, known);
  throw new AppError('bad_request', `There is no counted stock number "${sku ?? ''}"`, {
    remedy: near ? `Did you mean "${near}"?` : 'Run "npm run shelf -- stock list" for all.',
  });
}

async function add(given: string | undefined, count: string | undefined): Promise<number> {
  const sku = skuOrThrow(given);
  if (!/^[+-]?\d{1,6}$/.test(count ?? '') || Number(count) === 0) {
    throw new AppError('bad_request', `"${count ?? ''}" is no count of pieces`, {
      remedy: 'Write how many came, such as 20, or how many are gone, such as -2.',
    });
  }
  const left = await withDatabase({ current: true }, async (database) => {
    await stockOf(database, getCatalogue(), Date.now(), [sku]);
    return changeStock(database, sku, Number(count), Date.now());
  });
  process.stdout.write(`${sku}: ${left} left to sell.\n`);
  return 0;
}

export const stockCommand: Command = {
  name: 'stock',
  summary: 'Show what the shop has left to sell, or enter a delivery',
  usage: `shelf -- stock list
  What is left of each stock number; pieces that are held for an open checkout are taken off.

shelf -- stock add <stock number> <pieces>
  Enters a delivery; a negative count takes off what is lost.`,
  async run(args) {
    const [what, sku, count] = args;
    if (what === 'list' && args.length === 1) return list();
    if (what === 'add' && args.length === 3) return add(sku, count);
    throw new AppError('bad_request', 'Say what to do with the stock: list or add', {
      remedy: 'npm run shelf -- stock list',
    });
  },
};
