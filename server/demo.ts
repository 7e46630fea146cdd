import { isLocalSite, wantsDemo } from '@/lib/platform/demo-mode';
import { adoptStandIn, type Env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { onStop } from '@/lib/platform/on-stop';

export interface DemoMode {
  readonly isOn: boolean;
  /** Whether search engines must stay away: invented prices stand on a public site. */
  readonly isHidden: boolean;
}

/** Starts the stand-ins for merchants where the demo mode is wanted, for as long as this process lives. */
export async function startDemo(env: Env, siteUrl: string): Promise<DemoMode> {
  if (!wantsDemo(env, siteUrl)) return { isOn: false, isHidden: false };
  const { startCreatorsApi } = await import('@/demo/creators-api/start-creators-api');
  const api = await startCreatorsApi({ seed: 'topshelf' });
  onStop('demo', 'close', () => api.stop());
  adoptStandIn(api.url);
  log.info('Demo mode: prices are invented and marked as such. DEMO=0 turns it off', {});
  return { isOn: true, isHidden: !isLocalSite(siteUrl) };
}
