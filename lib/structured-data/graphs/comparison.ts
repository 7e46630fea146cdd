import type { Graph } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { type ArticlePart, buildArticle } from '../build-article';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { graph } from '../graph';
import type { AuthorPart, PageRef, SitePart } from '../parts';

interface ComparisonGraphInput {
  readonly site: SitePart;
  readonly comparison: Omit<ArticlePart, 'summary'> & { readonly verdict: string };
  /** The products that are compared, as the page names them. */
  readonly products: readonly PageRef[];
  readonly author: AuthorPart;
  /** The visible trail, home first, the comparison last. */
  readonly trail: readonly PageRef[];
}

/**
 * Structured data of an editorial comparison. The products are mentioned by name and page alone: what
 * there is to say of each stands on its review.
 */
export function comparisonGraph(input: ComparisonGraphInput): Graph {
  const { site, comparison, products, author, trail } = input;
  const article = buildArticle(site, { ...comparison, summary: comparison.verdict }, author);
  const mentions = products.map(({ name, path }) => ({
    '@type': 'Thing' as const,
    name,
    url: absoluteUrl(site.url, path),
  }));
  return graph([{ ...article, mentions }, buildBreadcrumbs(site, trail)]);
}

/** Structured data of the page that compares what readers choose: where it stands, and no more. */
export function compareGraph({ site, trail }: Pick<ComparisonGraphInput, 'site' | 'trail'>): Graph {
  return graph([buildBreadcrumbs(site, trail)]);
}
