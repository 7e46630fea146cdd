import type { Spec } from '@/lib/content/types';
import { numberFormat } from '@/lib/core/formats';
import type { Messages } from '@/lib/i18n/messages';

type Source = Spec['source'];

/** What a product's figures rest on, in one sentence that counts them, those of no kind included. */
export function evidenceText(
  specs: readonly { readonly source: Source }[],
  locale: string,
  m: Messages,
): string {
  const number = numberFormat(locale, {});
  const counted = (source: Source): [number, string] => {
    const count = specs.filter((spec) => spec.source === source).length;
    return [count, number.format(count)];
  };
  return m.evidence.counts(
    m.evidence.maker(...counted('maker')),
    m.evidence.published(...counted('published')),
    m.evidence.measured(...counted('measured')),
  );
}
