import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';

/** The button by which something of ours is bought; not in the accent of paid links, which it is none of. */
export function BuyOwnButton({
  icon,
  isBusy = false,
  children,
}: {
  icon: IconName;
  isBusy?: boolean;
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      disabled={isBusy}
      className="inline-flex min-h-12 cursor-pointer items-center justify-center gap-2.5 rounded-control border border-ink bg-ink px-5 py-2 font-semibold text-paper hover:bg-quiet disabled:cursor-progress motion-safe:transition-colors motion-safe:duration-quick"
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
