import { evidenceText } from '@/components/product/evidence-text';
import {
  getCategoryOrThrow,
  getComparisonOrThrow,
  getGuideOrThrow,
  getListOrThrow,
  getProductOrThrow,
} from '@/lib/content/library';
import { TIE } from '@/lib/content/schema/comparison';
import type { Category } from '@/lib/content/types';
import { link, list, paragraph, section, strong } from '@/lib/syndication/markdown/nodes';
import { categoriesOf, comparisonsOf, reasonedProducts } from '../compare';
import { relatedToComparison, relatedToGuide, relatedToList, relatedToProduct } from '../related';
import {
  comparedPicks,
  comparedProducts,
  consideredIn,
  picksOf,
  ranksOf,
  scoreParts,
} from '../views';
import { articlePage, contextOf } from './article-parts';
import { bodyBlocks, bodySection } from './body';
import { compareBlocks } from './compare-parts';
import { cardList, pickBlocks, pickSummary } from './list-parts';
import type { MarkdownContext, MarkdownPage } from './markdown-page';
import { offerBlocks } from './offer-parts';
import {
  assessmentBlock,
  fact,
  factBlocks,
  ownLines,
  prosConsBlocks,
  scoreBlocks,
  scoreLine,
  specBlocks,
  standingBlocks,
} from './product-parts';

const categoryLinks = (categories: readonly Category[], { m }: MarkdownContext) =>
  categories.map(({ name, path }) => paragraph(fact(m.card.category, link(path, name))));

/** @throws AppError `not_found`, as all of these do. */
export async function listPage(slug: string): Promise<MarkdownPage> {
  const one = getListOrThrow(slug);
  const context = await contextOf(one);
  const { m, prices } = context;
  const picks = picksOf(one, context, prices);
  const considered = consideredIn(one, context).map(({ name, path, why, own = [] }) => ({
    line: [path ? link(path, name) : strong(name), `: ${why}`],
    below: list(ownLines(own)),
  }));
  return articlePage(
    one,
    { title: one.title, lead: one.verdict },
    [
      categoryLinks([getCategoryOrThrow(one.category)], context),
      section(2, m.list.picksTitle, [pickSummary(picks, context)]),
      section(2, m.list.compareTitle, [compareBlocks(comparedPicks(picks), context)]),
      section(
        2,
        m.list.inFull,
        picks.map((pick) => pickBlocks(pick, context)),
      ),
      section(2, m.list.considered, [list(considered)]),
      bodySection(m.list.howWePicked, 'list', slug, context),
      section(2, m.article.related, [cardList(relatedToList(one, m), context)]),
    ],
    context,
  );
}

export async function reviewPage(slug: string): Promise<MarkdownPage> {
  const product = getProductOrThrow(slug);
  const context = await contextOf(product);
  const { m } = context;
  const ranks = ranksOf(product).map(({ award, position, list: one }) => [
    strong(award),
    ' – ',
    link(one.path, m.product.rankIn(position, one.title)),
  ]);
  const compared = comparisonsOf(product).map(({ path, title, description }) => [
    link(path, title),
    `: ${description}`,
  ]);
  return articlePage(
    product,
    { title: m.product.reviewTitle(product.name) },
    [
      categoryLinks([getCategoryOrThrow(product.category)], context),
      section(2, m.product.verdict, [
        list(ranks),
        paragraph(scoreLine(product, context)),
        paragraph(product.verdict),
        paragraph(fact(m.product.bestFor, product.bestFor)),
        standingBlocks(product, context),
        offerBlocks(product, 'hero', context),
        assessmentBlock(product, context),
      ]),
      section(2, m.product.prosAndCons, [prosConsBlocks(product, 3, context)]),
      section(2, m.product.scoreBreakdown, [
        scoreBlocks(scoreParts(product), product, context),
        paragraph(evidenceText(product.specs, context.site.locale, m)),
      ]),
      bodyBlocks('product', slug, context),
      section(2, m.product.specifications, [
        factBlocks(product, context),
        specBlocks(product.specs, context),
      ]),
      section(2, m.compare.comparedWith, [list(compared)]),
      section(2, m.article.related, [cardList(relatedToProduct(product, m), context)]),
    ],
    context,
  );
}

export async function guidePage(slug: string): Promise<MarkdownPage> {
  const guide = getGuideOrThrow(slug);
  const context = await contextOf(guide);
  const { m } = context;
  return articlePage(
    guide,
    { title: guide.title, lead: guide.summary },
    [
      categoryLinks(guide.categories.map(getCategoryOrThrow), context),
      bodyBlocks('guide', slug, context),
      section(2, m.article.related, [cardList(relatedToGuide(guide, m), context)]),
    ],
    context,
  );
}

export async function comparisonPage(slug: string): Promise<MarkdownPage> {
  const comparison = getComparisonOrThrow(slug);
  const context = await contextOf(comparison);
  const { m, prices } = context;
  const categories = categoriesOf(comparison);
  const reasons = reasonedProducts(comparison, context, prices).map(
    ({ product, when, isWinner }) => ({
      line: [
        link(product.path, product.name),
        ...(isWinner ? [' ', strong(m.compare.winner)] : []),
        ...(categories.length === 1 ? [' – ', ...[scoreLine(product, context)].flat()] : []),
      ],
      below: [paragraph(when), ...offerBlocks(product, 'compare', context)],
    }),
  );
  return articlePage(
    comparison,
    { title: comparison.title, lead: comparison.verdict },
    [
      categoryLinks(categories, context),
      section(2, m.compare.verdict, [
        comparison.winner === TIE ? [paragraph(m.compare.tie)] : [],
        list(reasons),
      ]),
      section(2, m.compare.inFigures, [
        compareBlocks(comparedProducts(comparison.products, context, prices), context),
      ]),
      bodyBlocks('comparison', slug, context),
      section(2, m.article.related, [cardList(relatedToComparison(comparison, m), context)]),
    ],
    context,
  );
}
