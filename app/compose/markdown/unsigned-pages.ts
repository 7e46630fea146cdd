import { getAuthorOrThrow, getPageOrThrow } from '@/lib/content/library';
import { heading, link, list, paragraph, section } from '@/lib/syndication/markdown/nodes';
import { articlesBy } from '../cards';
import { changeBlocks, contextOf, dayWords } from './article-parts';
import { bodyBlocks } from './body';
import { cardList } from './list-parts';
import { firstEnd, type MarkdownPage } from './markdown-page';
import { priceNotice } from './offer-parts';

/** @throws AppError `not_found`, as the other does. */
export async function authorPage(slug: string): Promise<MarkdownPage> {
  const author = getAuthorOrThrow(slug);
  const context = await contextOf(author);
  const { m, prices } = context;
  return {
    path: author.path,
    expiresAt: firstEnd(prices),
    blocks: [
      heading(1, author.name),
      paragraph(author.role),
      ...list(author.credentials),
      ...bodyBlocks('author', slug, context),
      ...list(author.links.map((url) => link(url, new URL(url).host))),
      ...section(2, m.author.articles(author.name), [cardList(articlesBy(author, m), context)]),
      ...priceNotice(prices, context),
    ],
  };
}

/** A page of the site about itself. */
export async function sitePage(slug: string): Promise<MarkdownPage> {
  const page = getPageOrThrow(slug);
  const context = await contextOf(page);
  const { prices } = context;
  return {
    path: page.path,
    expiresAt: firstEnd(prices),
    blocks: [
      heading(1, page.title),
      paragraph(dayWords(page, context).at(-1) ?? ''),
      ...bodyBlocks('page', slug, context),
      ...(page.changes.length > 0 ? changeBlocks(page, context) : []),
      ...priceNotice(prices, context),
    ],
  };
}
