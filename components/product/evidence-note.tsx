import type { Spec } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';
import { evidenceText } from './evidence-text';

/** What a product's figures rest on. */
export function EvidenceNote({
  specs,
  m,
  locale,
}: {
  specs: readonly Pick<Spec, 'source'>[];
  m: Messages;
  locale: string;
}) {
  return <p className="max-w-measure text-quiet">{evidenceText(specs, locale, m)}</p>;
}
