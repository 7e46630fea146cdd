import type { StoryCardView } from '@/components/content/story-card';
import type { PickView } from '@/components/list/pick-view';
import {
  type Block,
  type Item,
  type Line,
  link,
  list,
  paragraph,
  section,
  strong,
} from '@/lib/syndication/markdown/nodes';
import type { MarkdownContext } from './markdown-page';
import { offerBlocks } from './offer-parts';
import {
  assessmentBlock,
  prosConsBlocks,
  scoreLine,
  scoreText,
  standingBlocks,
} from './product-parts';

/** The picks at a glance. */
export function pickSummary(picks: readonly PickView[], context: MarkdownContext): Block[] {
  const line = ({ award, product, forWhom }: PickView): Line => [
    strong(`${award}:`),
    ' ',
    link(product.path, product.name),
    ` – ${scoreText(product, context)}. ${forWhom}`,
  ];
  return list(picks.map(line), true);
}

/** A pick in full: what it won, for whom it is, why we like it, and its flaws. */
export function pickBlocks(pick: PickView, context: MarkdownContext): Block[] {
  const { m } = context;
  const { product, position, award, forWhom, flaws } = pick;
  return section(3, product.name, [
    paragraph([strong(award), ` · ${m.list.pickNumber(position)}`]),
    paragraph(scoreLine(product, context)),
    standingBlocks(product, context),
    offerBlocks(product, 'pick', context),
    section(4, m.list.forWhom, [paragraph(forWhom)]),
    section(4, m.list.why, [paragraph(pick.case)]),
    section(4, m.list.flaws, [paragraph(flaws)]),
    prosConsBlocks(product, 4, context),
    assessmentBlock(product, context),
    paragraph(link(product.path, m.list.readReview(product.name))),
  ]);
}

/** Other pages, each with what it is. */
export function cardList(cards: readonly StoryCardView[], context: MarkdownContext): Block[] {
  const item = ({ path, title, text, rated }: StoryCardView): Line | Item => [
    link(path, title),
    [
      ...(rated ? [`: ${scoreText(rated, context)}`] : []),
      ...(text ? [`${rated ? '. ' : ': '}${text}`] : []),
    ].join(''),
  ];
  return list(cards.map(item));
}
