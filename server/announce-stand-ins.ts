import type { Env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { onStop } from '@/lib/platform/on-stop';
import { announceDemo, withdrawDemo } from '@/lib/platform/running-demo';
import type { StandIns } from '@/lib/platform/stand-ins';

/**
 * Tells commands that are run beside the server where its stand-ins are, for as long as it lives.
 * Never throws.
 */
export async function announceStandIns(
  { dataDir }: Env,
  instance: string,
  standIns: Partial<StandIns> & { readonly stripe?: string },
): Promise<void> {
  if (Object.keys(standIns).length === 0) return;
  try {
    await announceDemo(dataDir, { pid: process.pid, instance, ...standIns });
    onStop('demo: word', 'close', () => withdrawDemo(dataDir, instance));
  } catch (error) {
    log.warn('Commands beside the server will not find its stand-ins', { error });
  }
}
