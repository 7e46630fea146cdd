import { MINUTE } from '@/lib/core/duration';
import type { Job } from './job';

const INTERVAL = 5 * MINUTE;

/** Repairs what no webhook brought: payments, expiries, refunds and disputes. */
export function checkoutRepair(): Job {
  return {
    name: 'checkout-repair',
    summary: 'Compares open orders with Stripe and repairs what no webhook brought',
    interval: INTERVAL,
    async run({ database, signal }) {
      // Stripe's library and the content take a while to load, which a server that starts need not do.
      const { openDesk, shopStatus } = await import('@/lib/checkout/open-desk.server');
      const status = shopStatus();
      if (status === 'none') return { message: 'This site has no shop.' };
      if (status === 'closed') return { message: 'The shop is closed: no key is set.' };
      const { reconcile } = await import('@/lib/checkout/reconcile.server');
      const { events, orders, failed } = await reconcile(openDesk(database), signal);
      const message = `Missed events: ${events}. Open orders looked after: ${orders}. Failed: ${failed}.`;
      return { message, hasFailed: failed > 0 };
    },
  };
}
