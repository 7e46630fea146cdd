import { adoptStandIn } from './env';

/** Where the stand-ins of the demo mode serve, each an origin on this machine. */
export interface StandIns {
  readonly amazon: string;
  readonly shop: string;
}

/**
 * On `globalThis`, because a module is loaded more than once in a process; and in no variable of the
 * environment, so that no setting can bring the demo shop onto a site outside the demo mode.
 */
const HELD = Symbol.for('topshelf.demo-shop');
const holder = globalThis as { [HELD]?: string };

/** Has the rest of this process ask stand-ins. It is to be called before the content is read. */
export function adoptStandIns({ amazon, shop }: StandIns): void {
  adoptStandIn(amazon);
  holder[HELD] = shop;
}

/** Where the demo shop serves its feed; undefined outside the demo mode. */
export function demoShopOrigin(): string | undefined {
  return holder[HELD];
}
