import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

/**
 * The affiliate disclosure. It stands before the first affiliate link of every page that has one
 * (16 CFR 255: "difficult to miss"; the Amazon sentence is the programme's own).
 */
export function DisclosureNote({ sentences, m }: { sentences: readonly string[]; m: Messages }) {
  return (
    <aside
      data-disclosure
      aria-label={m.offer.disclosureLabel}
      className="my-6 flex max-w-measure gap-3 rounded-control bg-panel px-4 py-3 text-note"
    >
      <Icon name="info" className="mt-0.5 size-5" />
      <p>
        {sentences.join(' ')} <a href="/disclosure">{m.offer.moreOnDisclosure}</a>
      </p>
    </aside>
  );
}
