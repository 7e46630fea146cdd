import type { ProductResource, ProductSummaryResource } from '../../schema/product';
import type { ToolAnswer } from '../tool';
import {
  ASSESSED,
  blocks,
  bullets,
  disclosureOf,
  linkTo,
  missingPrices,
  offerLines,
  plain,
} from './parts';

const linksOf = ({ offers }: Pick<ProductSummaryResource, 'offers'>) =>
  offers.map(({ link }) => link);

const STATUS = {
  current: null,
  replaced: 'The maker has replaced it',
  discontinued: 'The maker has ended it',
} as const;

function factLines({ score, assessment, bestFor, status }: ProductSummaryResource): string {
  const facts = [
    `Score: ${score} of 10, ${ASSESSED[assessment]}`,
    `Best for: ${plain(bestFor)}`,
    STATUS[status],
  ];
  return bullets(facts.flatMap((fact) => fact ?? []));
}

/** A product in short, under a heading that leads to its page. */
export function summaryText(product: ProductSummaryResource, heading: string): string {
  const { name, slug, verdict, offers, links } = product;
  return blocks(
    `## ${heading}${linkTo(name, links.html)}`,
    factLines(product),
    `Slug: ${slug}`,
    plain(verdict),
    offerLines(offers),
  );
}

type Found = ToolAnswer<readonly ProductSummaryResource[]> & {
  readonly meta: { readonly query: { readonly text: string; readonly spelling: string | null } };
};

/** The products that a search has found. */
export function writeFound({ data, meta }: Found): string {
  const { text, spelling } = meta.query;
  const mended = spelling === null ? null : `Did you mean “${plain(spelling)}”?`;
  if (data.length === 0) {
    return blocks(`No product was found for “${plain(text)}”.`, mended ?? 'Try fewer words.');
  }
  return blocks(
    `# Products for “${plain(text)}”`,
    mended,
    missingPrices(meta),
    disclosureOf(data.flatMap(linksOf), meta),
    ...data.map((product, index) => summaryText(product, `${index + 1}. `)),
  );
}

const SOURCES = {
  maker: 'the maker’s figure',
  published: 'a published figure',
  measured: 'measured by us',
} as const;

const specLines = (specs: ProductResource['specs']) =>
  bullets(
    specs.map(({ name, value, source }) => `${plain(name)}: ${plain(value)} (${SOURCES[source]})`),
  );

const section = (title: string, body: string) => (body ? `## ${title}\n\n${body}` : null);

/** The review of a product. */
export function writeProduct({ data, meta }: ToolAnswer<ProductResource>): string {
  const { name, verdict, offers, links, author, updated, published } = data;
  return blocks(
    `# ${linkTo(name, links.html)}`,
    factLines(data),
    plain(verdict),
    missingPrices(meta),
    disclosureOf(linksOf(data), meta),
    section('Where to buy', offerLines(offers)),
    section('Pros', bullets(data.pros.map(plain))),
    section('Cons', bullets(data.cons.map(plain))),
    section(
      'Scores',
      bullets(data.scores.map((each) => `${plain(each.name)}: ${each.score} of 10`)),
    ),
    section('Specifications', specLines(data.specs)),
    section(
      'Ranked in',
      bullets(
        data.ranks.map(
          ({ list, position, award }) =>
            `${linkTo(list.name, list.html)}, place ${position}: ${plain(award)}`,
        ),
      ),
    ),
    `By ${linkTo(author.name, author.html)}, ${updated ?? published}.`,
  );
}
