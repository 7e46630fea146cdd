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

const pickLine = ({ award, product, forWhom }: PickView, context: MarkdownContext): Line => [
  strong(`${award}:`),
  ' ',
  link(product.path, product.name),
  ` – ${scoreText(product, context)}. ${forWhom}`,
];

/** The picks at a glance, on the page that has each in full. */
export function pickSummary(picks: readonly PickView[], context: MarkdownContext): Block[] {
  return list(
    picks.map((pick) => pickLine(pick, context)),
    true,
  );
}

/** The picks of a list on another page: with their standing, and where to buy them. */
export function pickEmbed(picks: readonly PickView[], context: MarkdownContext): Block[] {
  const item = (pick: PickView): Item => ({
    line: pickLine(pick, context),
    below: [
      ...standingBlocks(pick.product, context),
      ...offerBlocks(pick.product, 'summary', context),
    ],
  });
  return list(picks.map(item), true);
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
