import { log } from '@/lib/platform/log';

const HOOKS = Symbol.for('topshelf.on-stop');

/** What is pending is written before anything is closed. */
const PHASES = ['flush', 'close'] as const;

interface StopHook {
  readonly phase: (typeof PHASES)[number];
  readonly run: () => Promise<void>;
}

/** On `globalThis`, because a module is loaded more than once in a process: by Next and by the entry. */
function hooks(): Map<string, StopHook> {
  const holder = globalThis as { [HOOKS]?: Map<string, StopHook> };
  holder[HOOKS] ??= new Map();
  return holder[HOOKS];
}

/**
 * Registers what a room must do before the process ends, once no request is left in flight: `flush`
 * writes what is pending, `close` lets go of what is open. The same name registers only once: the
 * later callback replaces the earlier one.
 */
export function onStop(name: string, phase: StopHook['phase'], run: () => Promise<void>): void {
  hooks().set(name, { phase, run });
}

/** Runs all that was registered, by phase. One that fails is logged and holds up none of the others. */
export async function runStopHooks(): Promise<void> {
  for (const phase of PHASES) {
    const due = [...hooks()].filter(([, hook]) => hook.phase === phase);
    await Promise.all(
      due.map(([name, hook]) =>
        hook.run().catch((error: unknown) => log.error('A stop hook failed', { name, error })),
      ),
    );
  }
}
