import { readSiteUrl } from '@/lib/content/read-site-url';
import { AppError } from '@/lib/core/errors';
import { wantsDemo, wantsDemoShop } from '@/lib/platform/demo-mode';
import { adoptSettings, type Env, getEnv } from '@/lib/platform/env';
import { findDemoStripe, findRunningDemo } from '@/lib/platform/running-demo';
import { adoptStandIns } from '@/lib/platform/stand-ins';

/** `absent`: the demo mode is wanted, and no server runs in it. */
export type DemoStanding = 'unwanted' | 'joined' | 'absent';

type Wish = (env: Env, siteUrl: string) => boolean;

async function isWanted(wants: Wish, env: Env, root: string): Promise<boolean> {
  // What is said of a content folder without an address is for the command itself to say.
  const siteUrl = await readSiteUrl(root, env.SITE_URL).catch(() => null);
  return siteUrl !== null && wants(env, siteUrl);
}

/**
 * Has this command ask the stand-ins of the server that runs in demo mode beside it, where the demo
 * mode is wanted. To be called before the content is read.
 * @param root the content folder.
 */
export async function joinDemo(root = 'content'): Promise<DemoStanding> {
  const env = getEnv();
  if (!(await isWanted(wantsDemo, env, root))) return 'unwanted';
  const standIns = await findRunningDemo(env.dataDir);
  if (!standIns) return 'absent';
  adoptStandIns(standIns);
  return 'joined';
}

/** Says why nobody can be asked for prices in a demo mode without a server. */
export function demoIsAbsent(): AppError {
  return new AppError('unavailable', 'The demo merchants run with the server only, and none runs', {
    remedy:
      'Run "npm start" in another terminal, with the same DATA_DIR. DEMO=0 does without them.',
  });
}

/**
 * Has this command pay back and list at the stand-in for Stripe of the server beside it, where one
 * takes the orders: never beside a real key.
 * @throws AppError `unavailable` where it is wanted, and no server runs.
 */
export async function joinDemoShop(): Promise<void> {
  const env = getEnv();
  if (!(await isWanted(wantsDemoShop, env, 'content'))) return;
  const stripe = await findDemoStripe(env.dataDir);
  if (stripe === null) {
    const message = 'The stand-in for Stripe runs with the server only, and none runs';
    throw new AppError('unavailable', message, {
      remedy:
        'Run "npm start" in another terminal, with the same DATA_DIR, or set STRIPE_SECRET_KEY.',
    });
  }
  adoptSettings({ STRIPE_API_URL: stripe });
}
