import { absoluteUrl } from '@/lib/core/absolute-url';
import type { Edition } from './library-parts';

/** The same page in an edition of the site. */
export interface AlternatePage {
  /** Such as `de`, `de-AT`, or `x-default` for readers whom no edition is meant for. */
  readonly hreflang: string;
  readonly url: string;
}

/** The language of an edition, as `hreflang` takes it. */
function hreflangOf({ language, region }: Edition): string {
  return region ? `${language}-${region}` : language;
}

/**
 * A page in all editions of the site, itself among them: a page stands at the same path in each. The
 * first edition is for everybody whom none is meant for. Empty unless there are several.
 */
export function alternatePages(
  { editions = [] }: { readonly editions?: readonly Edition[] },
  path: string,
): AlternatePage[] {
  const [first] = editions;
  if (!first || editions.length < 2) return [];
  return [
    ...editions.map((edition) => ({
      hreflang: hreflangOf(edition),
      url: absoluteUrl(edition.url, path),
    })),
    { hreflang: 'x-default', url: absoluteUrl(first.url, path) },
  ];
}
