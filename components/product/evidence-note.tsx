import type { Spec } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

type Source = Spec['source'];

/** What a product's figures rest on, in one sentence that counts them, those of no kind included. */
export function EvidenceNote({
  specs,
  m,
  locale,
}: {
  specs: readonly { readonly source: Source }[];
  m: Messages;
  locale: string;
}) {
  const number = new Intl.NumberFormat(locale);
  const counted = (source: Source): [number, string] => {
    const count = specs.filter((spec) => spec.source === source).length;
    return [count, number.format(count)];
  };
  return (
    <p className="max-w-measure text-quiet">
      {m.evidence.counts(
        m.evidence.maker(...counted('maker')),
        m.evidence.published(...counted('published')),
        m.evidence.measured(...counted('measured')),
      )}
    </p>
  );
}
