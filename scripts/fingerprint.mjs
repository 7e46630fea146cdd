import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './steps.mjs';

function filesBelow(entry) {
  const full = path.join(ROOT, entry);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [entry];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(ROOT, path.join(item.parentPath ?? item.path, item.name)))
    .sort();
}

/** One hash over the contents of files and folders (relative to the root) and some extra words. */
export function fingerprint(entries, extra = []) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap(filesBelow)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  }
  return hash.update(JSON.stringify(extra)).digest('hex');
}
