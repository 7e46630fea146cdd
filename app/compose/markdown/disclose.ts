import { type Block, type Line, link, paragraph, quote } from '@/lib/syndication/markdown/nodes';
import { hasPaidLink } from '@/lib/syndication/markdown/paid-link';
import { siteContext } from '../site-context';
import type { MarkdownPage } from './markdown-page';

/**
 * The blocks of a page with what is owed to its readers: who pays for its links, before the first of
 * them, and that what Amazon tells is left out. A page without links that pay says the least.
 */
export function disclose({ blocks, leavesOutPrices }: MarkdownPage): Block[] {
  const { disclosure, m, amazon, site } = siteContext();
  const isPaid = hasPaidLink(blocks);
  const more = link('/disclosure', m.offer.moreOnDisclosure);
  const lines: Line[] = [
    ...(isPaid ? [[disclosure.join(' '), ' ', more]] : []),
    ...(amazon && (isPaid || leavesOutPrices) ? [m.markdown.amazonLeftOut] : []),
  ];
  const [title, ...rest] = blocks;
  return [
    ...(title ? [title] : []),
    ...(lines.length > 0 ? [quote(lines)] : []),
    ...rest,
    ...(amazon && !isPaid ? [paragraph(site.disclosure.amazon)] : []),
  ];
}
