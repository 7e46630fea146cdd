import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importProducts } from '@/tests/support/import/import-products';

const USAGE = `node --import tsx tests/bench/import-products.ts --data <file.json> --category <Name> --out <folder> [--limit <number>]
  Makes a content folder from a list [{name, price, …}]: the folder is made anew.`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    category: { type: 'string' },
    out: { type: 'string' },
    limit: { type: 'string' },
  },
});
const { data, category, out, limit } = values;
if (!data || !category || !out) {
  console.error(USAGE);
  process.exit(2);
}
const files = importProducts(JSON.parse(readFileSync(data, 'utf8')), {
  category,
  limit: limit === undefined ? undefined : Number(limit),
});
rmSync(out, { recursive: true, force: true });
for (const [name, text] of files) {
  const target = path.join(out, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
console.log(`${files.size} files in ${out}`);
