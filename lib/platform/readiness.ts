import { log } from '@/lib/platform/log';

const CHECKS = Symbol.for('topshelf.readiness');
/** A part that does not answer within this, in milliseconds, counts as away. */
const PATIENCE = 2_000;

type Check = () => Promise<void>;

/** On `globalThis`, because a module is loaded more than once in a process: by Next and by the entry. */
function checks(): Map<string, Check> {
  const holder = globalThis as { [CHECKS]?: Map<string, Check> };
  holder[CHECKS] ??= new Map();
  return holder[CHECKS];
}

/** Registers how to tell whether a part that the site needs is there; `check` throws when it is not. */
export function onReadinessCheck(name: string, check: Check): void {
  checks().set(name, check);
}

async function stateOf(name: string, check: Check): Promise<[string, 'ok' | 'away']> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE} ms`)), PATIENCE);
  try {
    await Promise.race([check(), late]);
    return [name, 'ok'];
  } catch (error) {
    log.warn('A part of the site is away', { part: name, error });
    return [name, 'away'];
  } finally {
    clearTimeout(timer);
  }
}

/** Asks all registered parts at once. Never throws. */
export async function checkReadiness(): Promise<Readonly<Record<string, 'ok' | 'away'>>> {
  return Object.fromEntries(
    await Promise.all([...checks()].map(([name, check]) => stateOf(name, check))),
  );
}
