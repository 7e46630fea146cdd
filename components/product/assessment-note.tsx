import type { ProductFields } from '@/lib/content/schema/product';
import type { Messages } from '@/lib/i18n/messages';

/** What a score rests on; it stands beside every score that is shown in full. */
export function AssessmentNote({
  assessment,
  m,
}: {
  assessment: ProductFields['assessment'];
  m: Messages;
}) {
  return (
    <p className="max-w-measure text-quiet">
      {m.product.assessment[assessment]} <a href="/how-we-test">{m.product.howWeJudge}</a>
    </p>
  );
}
