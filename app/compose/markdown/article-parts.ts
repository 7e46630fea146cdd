import { getAuthorOrThrow } from '@/lib/content/library';
import type { Author } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import {
  type Block,
  heading,
  link,
  list,
  paragraph,
  section,
} from '@/lib/syndication/markdown/nodes';
import { siteContext } from '../site-context';
import { firstEnd, type MarkdownContext, type MarkdownPage } from './markdown-page';
import { priceNotice } from './offer-parts';

interface Dated {
  readonly published: string;
  readonly updated?: string;
}

interface Article extends Dated {
  readonly path: string;
  readonly author: string;
  readonly changes: readonly { readonly on: string; readonly what: string }[];
}

/** The site, and what programs may be told of the prices on a document's page. */
export async function contextOf(
  document: Parameters<typeof productsOn>[0],
): Promise<MarkdownContext> {
  return {
    ...siteContext(),
    prices: await readPrices(productsOn(document), { readers: 'programs' }),
  };
}

/** When a page was published and last changed in substance. */
export function dayWords({ published, updated }: Dated, { site, m }: MarkdownContext): string[] {
  const day = (text: string) => formatDay(text, site.locale);
  return [
    m.article.published(day(published)),
    ...(updated ? [m.article.updated(day(updated))] : []),
  ];
}

/** What changed on a page and when, down to its first publication. */
export function changeBlocks(
  { published, changes }: Pick<Article, 'published' | 'changes'>,
  { site, m }: MarkdownContext,
): Block[] {
  const entries = [...changes, { on: published, what: m.article.firstPublished }];
  const lines = entries.map(({ on, what }) => `${formatDay(on, site.locale)}: ${what}`);
  return section(2, m.article.changes, [list(lines)]);
}

function authorBlocks({ name, path, role, credentials }: Author, { m }: MarkdownContext): Block[] {
  return section(2, m.article.aboutAuthor, [
    paragraph([link(path, name), `, ${role}`]),
    list(credentials),
    paragraph(link('/how-we-test', m.article.howWeJudge)),
  ]);
}

/** A page that somebody signs: title, disclosure, byline, and at the end what changed and who wrote it. */
export function articlePage(
  article: Article,
  head: { readonly title: string; readonly lead?: string },
  body: readonly (readonly Block[])[],
  context: MarkdownContext,
): MarkdownPage {
  const { m, prices } = context;
  const author = getAuthorOrThrow(article.author);
  const days = dayWords(article, context).join(' · ');
  return {
    path: article.path,
    expiresAt: firstEnd(prices),
    blocks: [
      heading(1, head.title),
      ...(head.lead ? [paragraph(head.lead)] : []),
      paragraph([`${m.article.by} `, link(author.path, author.name), ` · ${days}`]),
      ...body.flat(),
      ...changeBlocks(article, context),
      ...authorBlocks(author, context),
      ...priceNotice(prices, context),
    ],
  };
}
