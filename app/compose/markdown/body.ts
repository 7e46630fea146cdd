import type { KindName } from '@/lib/content/document-kinds';
import { getListOrThrow, getProductOrThrow } from '@/lib/content/library';
import { comparedSlugs } from '@/lib/content/mdx-components';
import { readTree } from '@/lib/content/read-tree';
import { type MdxForms, mdxToMarkdown } from '@/lib/syndication/markdown/mdx-to-markdown';
import {
  type Block,
  link,
  list,
  paragraph,
  section,
  strong,
  text,
} from '@/lib/syndication/markdown/nodes';
import { merchantLink } from '@/lib/syndication/markdown/paid-link';
import { embeddedDeal } from '../deal-places';
import { comparedProducts, linksFor, picksOf } from '../views';
import { compareBlocks } from './compare-parts';
import { dealItem } from './deal-parts';
import { pickEmbed } from './list-parts';
import type { MarkdownContext } from './markdown-page';
import { offerBlocks } from './offer-parts';
import { prosConsBlocks, scoreLine, specBlocks, standingBlocks } from './product-parts';

function productBlocks(slug: string, context: MarkdownContext): Block[] {
  const product = getProductOrThrow(slug);
  return [
    paragraph([link(product.path, product.name), ' – ', ...[scoreLine(product, context)].flat()]),
    paragraph(product.verdict),
    ...standingBlocks(product, context),
    ...offerBlocks(product, 'inline', context),
  ];
}

function dealBlocks(slug: string, context: MarkdownContext): Block[] {
  const { m, prices } = context;
  const deal = embeddedDeal(slug, prices);
  if (deal) return list([dealItem(deal.card, context)]);
  const none = m.deals.noneFor(getProductOrThrow(slug).name);
  return [paragraph([none, ' ', link('/deals', m.deals.all)])];
}

/** What stands in Markdown for the components that editors use, as `mdxComponents` has it for pages. */
function mdxForms(context: MarkdownContext): MdxForms {
  const { m, prices } = context;
  return {
    TopPicks({ list: slug }) {
      const one = getListOrThrow(slug);
      return [
        ...pickEmbed(picksOf(one, context, prices), context),
        paragraph(link(one.path, m.list.wholeList(one.title))),
      ];
    },
    Pick: ({ product }) => productBlocks(product, context),
    ProsCons: ({ product }) => prosConsBlocks(getProductOrThrow(product), 3, context),
    Specs({ product: slug }) {
      const { specs, name } = getProductOrThrow(slug);
      const title = paragraph(strong(m.product.specificationsOf(name)));
      return [title, ...specBlocks(specs, context)];
    },
    Compare: ({ products }) =>
      compareBlocks(comparedProducts(comparedSlugs(products), context, prices), context),
    Deal: ({ product }) => dealBlocks(product, context),
    BuyLink({ product, merchant }, words) {
      const links = linksFor(getProductOrThrow(product), 'inline', context);
      const to = merchant ? links.find((one) => one.merchantSlug === merchant) : links[0];
      if (!to) return words;
      const label = words.length > 0 ? words : [text(to.productName)];
      // No link stands within a link: the content check sees to it.
      return merchantLink(to, [...label, text(` (${to.merchantName})`)], m.offer.paidLink);
    },
  };
}

/** The text of a document as Markdown. */
export function bodyBlocks(
  kind: KindName,
  slug: string,
  context: MarkdownContext,
  rank: 'own' | 'nested' = 'own',
): Block[] {
  return mdxToMarkdown(readTree(kind, slug), mdxForms(context), rank);
}

/** The same below a heading; nothing where there is no text. */
export function bodySection(
  title: string,
  kind: KindName,
  slug: string,
  context: MarkdownContext,
): Block[] {
  return section(2, title, [bodyBlocks(kind, slug, context, 'nested')]);
}
