import type { GuideResource, ListResource, PickResource } from '../../schema/article';
import type { ToolAnswer } from '../tool';
import { blocks, bullets, disclosureOf, linkTo, missingPrices, plain } from './parts';
import { summaryText } from './products';

const bylineOf = ({ author, updated, published }: ListResource | GuideResource) =>
  `By ${linkTo(author.name, author.html)}, ${updated ?? published}.`;

const OURS = 'We sell it in our own shop.';

function pickText({
  position,
  award,
  forWhom,
  case: reason,
  flaws,
  isOurs,
  product,
}: PickResource) {
  return blocks(
    summaryText(product, `${position}. ${plain(award)}: `),
    `For: ${plain(forWhom)}`,
    `Why: ${plain(reason)}`,
    flaws && `Flaws: ${plain(flaws)}`,
    isOurs ? OURS : null,
  );
}

/** A best-of list with its picks. */
export function writeList({ data, meta }: ToolAnswer<ListResource>): string {
  const { title, verdict, picks, considered, links } = data;
  const paid = picks.flatMap(({ product }) => product.offers.map(({ link }) => link));
  const others = considered.map(({ name, product, why, isOurs }) =>
    [
      product ? linkTo(name, product.html) : plain(name),
      `: ${plain(why)}`,
      isOurs ? ` ${OURS}` : '',
    ].join(''),
  );
  return blocks(
    `# ${linkTo(title, links.html)}`,
    plain(verdict),
    missingPrices(meta),
    disclosureOf(paid, meta),
    ...picks.map(pickText),
    others.length > 0 ? `## Also considered\n\n${bullets(others)}` : null,
    bylineOf(data),
  );
}

/** A guide in short. */
export function writeGuide({ data }: ToolAnswer<GuideResource>): string {
  const { title, summary, categories, links } = data;
  const about = categories.map(({ name, html }) => linkTo(name, html)).join(', ');
  return blocks(
    `# ${linkTo(title, links.html)}`,
    plain(summary),
    about && `About: ${about}.`,
    `The whole text: ${links.html}${links.markdown ? `, and as Markdown at ${links.markdown}` : ''}.`,
    bylineOf(data),
  );
}
