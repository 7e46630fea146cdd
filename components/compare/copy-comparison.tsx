import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

/** Copies the address of a comparison; without script it leads there, to be copied from the browser. */
export function CopyComparison({ path, m }: { path: string; m: Messages }) {
  return (
    <span className="relative inline-block print:hidden">
      <a
        href={path}
        data-copy-link
        rel="nofollow"
        className="tap rounded-control border border-edge px-3.5 no-underline hover:border-ink"
      >
        <Icon name="copyLink" className="size-5" />
        {m.compare.copyThis}
      </a>
      <span
        role="status"
        suppressHydrationWarning
        className="absolute start-0 top-full z-10 rounded-control bg-ink text-note whitespace-nowrap text-paper not-empty:mt-1 not-empty:px-3 not-empty:py-1"
      />
    </span>
  );
}
