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
      className="my-6 max-w-measure border-l-4 border-ink bg-panel px-4 py-3"
    >
      <p>
        {sentences.join(' ')} <a href="/disclosure">{m.offer.moreOnDisclosure}</a>
      </p>
    </aside>
  );
}
