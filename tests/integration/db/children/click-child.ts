import { writeSync } from 'node:fs';
import { commitClick } from '@/lib/clicks/commit-click.server';
import { createId } from '@/lib/core/ids';

const WORKERS = 32;

/** Keeps clicks until it is killed; writes an id to standard output only once it is acknowledged. */
async function work(): Promise<never> {
  for (;;) {
    const id = createId('clk');
    await commitClick({
      id,
      at: Date.now(),
      day: '2026-01-15',
      page: '/best/headphones',
      product: 'sony-wh-1000xm4',
      merchant: 'amazon',
      placement: 'pick',
      list: null,
      position: null,
      marketplace: null,
      visitor: null,
    });
    writeSync(1, `${id}\n`);
  }
}

await Promise.all(Array.from({ length: WORKERS }, work));
