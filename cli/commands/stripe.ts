import { parseArgs } from 'node:util';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { openStripe } from '@/lib/checkout/open-desk.server';
import { describeStep, planSync } from '@/lib/checkout/sync/plan-sync';
import { readKnown, takeStep } from '@/lib/checkout/sync/sync-catalogue.server';
import { getSite } from '@/lib/content/library';
import { AppError } from '@/lib/core/errors';
import type { Command } from '../command';
import { joinDemoShop } from '../join-demo';
import { withStopSignal } from '../stop-signal';

async function sync(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { apply: { type: 'boolean', default: false } },
  });
  await joinDemoShop();
  const access = openStripe();
  const steps = planSync(getCatalogue(), getSite().url, await readKnown(access.stripe));
  const mode = access.isDemo ? 'stand-in' : access.isLive ? 'live' : 'test';
  if (steps.length === 0) {
    process.stdout.write(`Stripe (${mode}) has the catalogue already.\n`);
    return 0;
  }
  process.stdout.write(`Plan for Stripe (${mode}):\n`);
  for (const step of steps) process.stdout.write(`  ${describeStep(step)}\n`);
  if (!values.apply) {
    process.stdout.write('Nothing was changed. Run it with --apply to do this.\n');
    return 0;
  }
  await withStopSignal('Stopped; run it again to go on.', async (signal) => {
    for (const [index, step] of steps.entries()) {
      signal.throwIfAborted();
      await takeStep(access.stripe, step);
      process.stdout.write(`${index + 1} of ${steps.length}: ${describeStep(step)}\n`);
    }
  });
  return 0;
}

export const stripeCommand: Command = {
  name: 'stripe',
  summary: 'Bring products and prices of the shop to Stripe',
  usage: `shelf -- stripe sync [--apply]
  Shows what has to be done so that Stripe has the goods and prices of content/shop; the content is
  read as it was built.
  --apply   do it; broken off, the next call goes on`,
  async run(args) {
    const [what, ...rest] = args;
    if (what === 'sync') return sync(rest);
    throw new AppError('bad_request', 'Say what to do: sync', {
      remedy: 'npm run shelf -- stripe sync',
    });
  },
};
