import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

/** Says what a score rests on, before anyone has to ask. */
export function AssessmentNote({
  assessment,
  m,
}: {
  assessment: Product['assessment'];
  m: Messages;
}) {
  return (
    <p className="max-w-measure text-note text-quiet">
      {m.product.assessment[assessment]} <a href="/how-we-test">{m.product.howWeJudge}</a>
    </p>
  );
}
