import { checkReadiness } from '@/lib/platform/readiness';
import type { Lifecycle } from '@/server/lifecycle';

export interface HealthReport {
  readonly status: 200 | 503;
  readonly body: Readonly<Record<string, string>>;
}

/** How long an answer of the checks stands, in milliseconds: whoever asks often must not add load. */
const CHECK_LIFETIME = 1_000;

/**
 * Answers `/healthz` (the process runs) and `/readyz` (it should be sent requests).
 * A database that is away is reported but does not take the server out of service: every page can
 * be served without it, and taking all servers out would turn a lost count into an outage.
 */
export function createHealth(lifecycle: Lifecycle) {
  let checked: { at: number; parts: Promise<Readonly<Record<string, string>>> } | undefined;

  function parts(now: number): Promise<Readonly<Record<string, string>>> {
    if (!checked || now - checked.at > CHECK_LIFETIME) {
      checked = { at: now, parts: checkReadiness() };
    }
    return checked.parts;
  }

  /** Null for any other path. */
  return async function report(path: string, now: number): Promise<HealthReport | null> {
    if (path === '/healthz') return { status: 200, body: { status: 'ok' } };
    if (path !== '/readyz') return null;
    if (lifecycle.phase !== 'serving') return { status: 503, body: { status: lifecycle.phase } };
    return { status: 200, body: { status: 'ready', pages: 'ok', ...(await parts(now)) } };
  };
}
