import { textAt } from '@/lib/content/contents';
import { comparedSlugs } from '@/lib/content/mdx-components';
import { parseBody } from '@/lib/content/parse-body';
import type { Guide, List, Product, Site, Written } from '@/lib/content/types';
import { isLoopback } from '@/lib/core/loopback';
import { messagesFor } from '@/lib/i18n/messages';
import type { DigitalGood } from '../catalogue';
import type { Block, Book, Chapter } from './book';
import {
  comparison,
  productCard,
  prosAndCons,
  scoreText,
  specTable,
  standing,
  type Wording,
  words,
} from './product-blocks';
import { type DrawComponent, readBlocks } from './read-blocks';

/** Where pages are found by their slugs; each throws for one that there is not. */
export interface Pages {
  guide(slug: string): Written<Guide>;
  list(slug: string): Written<List>;
  product(slug: string): Product;
}

type Sold = Pick<DigitalGood, 'name' | 'description' | 'book'>;

function picksInShort(list: List, pages: Pages, wording: Wording): Block {
  const items = list.picks.map((pick) => {
    const product = pages.product(pick.product);
    const rest = `: ${pick.award}, ${wording.m.product.outOfTen(scoreText(product, wording))}`;
    return [...words(product.name, 'strong'), ...words(rest)];
  });
  return { is: 'items', isOrdered: true, items };
}

/** Paper follows no link to a shop and knows no deal of the day: both are left out. */
function drawer(pages: Pages, wording: Wording): DrawComponent {
  return (name, props) => {
    const slug = textAt(props, 'product') ?? '';
    switch (name) {
      case 'TopPicks':
        return [picksInShort(pages.list(textAt(props, 'list') ?? ''), pages, wording)];
      case 'Pick': {
        const product = pages.product(slug);
        const verdict: Block = { is: 'paragraph', runs: words(product.verdict) };
        return [{ ...productCard(product, product.bestFor, wording), name: product.name }, verdict];
      }
      case 'ProsCons':
        return prosAndCons(pages.product(slug), wording);
      case 'Specs':
        return [specTable(pages.product(slug), wording)];
      case 'Compare': {
        const slugs = comparedSlugs(textAt(props, 'products') ?? '');
        return [comparison(slugs.map(pages.product), wording)];
      }
      default:
        return [];
    }
  };
}

function guideChapter(guide: Written<Guide>, pages: Pages, wording: Wording): Chapter {
  const { title, path, summary: lead, picture } = guide;
  const blocks = readBlocks(parseBody(guide.bodyRaw), drawer(pages, wording));
  return { title, path, lead, picture, blocks };
}

function pickBlocks(list: List, position: number, pages: Pages, wording: Wording): Block[] {
  const pick = list.picks[position - 1];
  if (!pick) return [];
  const product = pages.product(pick.product);
  const { m } = wording;
  const said = (title: string, text: string): Block[] => [
    { is: 'paragraph', runs: [...words(`${title}. `, 'strong'), ...words(text)] },
  ];
  return [
    { is: 'heading', level: 2, text: product.name },
    productCard(product, `${m.list.pickNumber(position)}: ${pick.award}`, wording),
    ...said(m.list.forWhom, pick.forWhom),
    ...said(m.list.why, pick.case),
    ...said(m.list.flaws, pick.flaws ?? product.cons.join('; ')),
    { is: 'heading', level: 3, text: m.product.verdict },
    { is: 'paragraph', runs: words(product.verdict) },
    ...standing(product, wording),
    { is: 'heading', level: 3, text: m.product.specifications },
    specTable(product, wording),
  ];
}

function listChapter(list: Written<List>, pages: Pages, wording: Wording): Chapter {
  const { title, path, verdict: lead, picture, considered } = list;
  const { m } = wording;
  const others = considered.map(({ name, why }) => [
    ...words(`${name}. `, 'strong'),
    ...words(why),
  ]);
  const left: Block[] =
    others.length === 0
      ? []
      : [
          { is: 'heading', level: 2, text: m.list.considered },
          { is: 'items', isOrdered: false, items: others },
        ];
  const blocks: Block[] = [
    { is: 'heading', level: 2, text: m.list.picksTitle },
    picksInShort(list, pages, wording),
    ...list.picks.flatMap((_, index) => pickBlocks(list, index + 1, pages, wording)),
    ...left,
    { is: 'heading', level: 2, text: m.list.howWePicked },
    ...readBlocks(parseBody(list.bodyRaw), drawer(pages, wording)),
  ];
  return { title, path, lead, picture, blocks };
}

/**
 * The book that a good is made of: its guides and lists in their order, with everything in words and
 * tables that is drawn by components on the site.
 */
export function composeBook(good: Sold, site: Site, pages: Pages): Book {
  const { subtitle = '', guides = [], lists = [] } = good.book ?? {};
  const wording = { m: messagesFor(site.language), locale: site.locale };
  const read = [...guides.map(pages.guide), ...lists.map(pages.list)];
  return {
    title: good.name,
    subtitle,
    description: good.description,
    publisher: site.name,
    origin: isLoopback(new URL(site.url).hostname) ? null : site.url,
    language: site.language,
    locale: site.locale,
    edition:
      read
        .map(({ updated, published }) => updated ?? published)
        .sort()
        .at(-1) ?? '',
    chapters: [
      ...guides.map((slug) => guideChapter(pages.guide(slug), pages, wording)),
      ...lists.map((slug) => listChapter(pages.list(slug), pages, wording)),
    ],
  };
}
