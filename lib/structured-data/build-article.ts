import type { Article } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { buildAuthor } from './build-author';
import { buildOrganization } from './build-organization';
import { imageUrls, nodeId } from './node-urls';
import type { AuthorPart, DatedPart, PicturePart, SitePart } from './parts';

export interface ArticlePart extends DatedPart {
  readonly title: string;
  readonly path: string;
  /** The answer as the page shows it first. The meta description would not do: nobody sees it. */
  readonly summary: string;
  readonly picture: PicturePart;
}

/** A list or a guide as an article. `mainEntity` is the `@id` of the list that it presents. */
export function buildArticle(
  site: SitePart,
  article: ArticlePart,
  author: AuthorPart,
  mainEntity?: string,
) {
  return {
    '@type': 'Article',
    '@id': nodeId(site, article.path, 'article'),
    headline: article.title,
    description: article.summary,
    image: imageUrls(site, article.picture),
    datePublished: article.published,
    ...(article.updated ? { dateModified: article.updated } : {}),
    inLanguage: site.language,
    author: buildAuthor(site, author),
    publisher: buildOrganization(site),
    mainEntityOfPage: absoluteUrl(site.url, article.path),
    ...(mainEntity ? { mainEntity: { '@id': mainEntity } } : {}),
  } as const satisfies Article;
}
