import { settings } from './settings';

/**
 * How often a stress test repeats: the full count under `npm run test:long`, the reduced one else.
 * A test file that uses this (or `settings.isLong`) is a part of its own in the long run.
 */
export function stressCount({ full, reduced }: { full: number; reduced: number }): number {
  return settings.isLong ? full : reduced;
}
