import { Icon } from '@/components/ui/icon';
import { compareAddress } from '@/lib/compare/address';
import type { Messages } from '@/lib/i18n/messages';

/**
 * Chooses a product to be compared. Without script it leads to the comparison; with it, it is a
 * button that is pressed or not, and the choice holds on every page (components/scripts).
 */
export function CompareToggle({
  product: { slug, name },
  m,
}: {
  product: { readonly slug: string; readonly name: string };
  m: Messages;
}) {
  return (
    <a
      href={compareAddress([slug])}
      rel="nofollow"
      data-compare={slug}
      suppressHydrationWarning
      className="group/toggle tap w-fit rounded-control border border-edge px-3 text-note leading-snug no-underline hover:border-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper motion-safe:transition-colors motion-safe:duration-quick print:hidden"
    >
      <Icon name="more" className="size-4 group-aria-pressed/toggle:hidden" />
      <Icon name="check" className="hidden size-4 group-aria-pressed/toggle:block" />
      <span>
        {m.compare.toggle} <span className="sr-only">{name}</span>
      </span>
    </a>
  );
}
