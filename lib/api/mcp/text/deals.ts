import type { DealResource } from '../../schema/finds';
import type { ToolAnswer } from '../tool';
import { blocks, buyLink, disclosureOf, linkTo, missingPrices, plain, priceText } from './parts';

function dealText(deal: DealResource): string {
  const { product, title, merchant, savingPercent, code, note, endsAt, link, price } = deal;
  const name = product ? linkTo(product.name, product.html) : plain(merchant.name);
  const facts = [
    title && plain(title),
    savingPercent === null
      ? null
      : `${savingPercent} % less, as ${plain(merchant.name)} states it.`,
    code && `Code: ${plain(code)}.`,
    note && plain(note),
    endsAt && `Ends at ${endsAt}.`,
    `Not to be shown from ${deal.expiresAt} on.`,
  ].filter((fact) => fact);
  const buy = link && buyLink(link);
  return blocks(
    `## ${name}`,
    facts.join(' '),
    buy && price ? `${buy}: ${priceText(price)}` : (buy ?? (price && priceText(price))),
  );
}

type Deals = ToolAnswer<readonly DealResource[]> & {
  readonly page: { readonly total: number; readonly next: string | null };
};

/** What there is to save. */
export function writeDeals({ data, page, meta }: Deals): string {
  if (data.length === 0) {
    return blocks(
      'No deal of this kind may be told to programs at this moment.',
      missingPrices(meta),
    );
  }
  return blocks(
    `# Deals (${page.total})`,
    missingPrices(meta),
    disclosureOf(
      data.flatMap(({ link }) => link ?? []),
      meta,
    ),
    ...data.map(dealText),
    page.next && `There are more: call list_deals again with cursor "${page.next}".`,
  );
}
