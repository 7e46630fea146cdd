import type { Metadata } from 'next';
import { getAuthorOrThrow } from '@/lib/content/library';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { siteContext } from './site-context';

interface Article {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly published: string;
  readonly updated?: string;
  /** Slug. */
  readonly author: string;
}

/** What the head of an article's page says of it. */
export function articleMetadata(article: Article): Metadata {
  const { title, description, path, published, updated } = article;
  return pageMetadata({
    site: siteContext().site,
    title,
    description,
    path,
    type: 'article',
    published,
    updated,
    author: getAuthorOrThrow(article.author),
  });
}
