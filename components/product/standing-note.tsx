import { Icon } from '@/components/ui/icon';
import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

/**
 * Says on a pick or review that the product is no longer in its maker's range, and names what came
 * after it. A product that still is needs no note.
 */
export function StandingNote({
  product: { status, successor },
  successorPath,
  m,
}: {
  product: Pick<Product, 'status' | 'successor'>;
  /** Path of the successor's review, where there is one. */
  successorPath?: string;
  m: Messages;
}) {
  if (status === 'current') return null;
  return (
    <p className="flex gap-2 text-note">
      <Icon name="notice" className="mt-0.5 size-5" />
      <span>
        <strong>{m.product.standing[status]}</strong>{' '}
        {successor ? (
          <>
            {m.product.considerInstead}{' '}
            {successorPath ? <a href={successorPath}>{successor.name}</a> : successor.name}
          </>
        ) : null}
      </span>
    </p>
  );
}
