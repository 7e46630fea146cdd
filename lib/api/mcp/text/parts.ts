import type { OfferResource, PriceResource } from '../../schema/offer';
import type { ToolMeta } from '../tool';

/** Text on one line that Markdown takes as nothing but text. */
export const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&');

/** A link whose words are text alone; angle brackets hold whatever an address may hold. */
export const linkTo = (words: string, href: string) =>
  `[${plain(words)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** Blocks with an empty line between them, without those that say nothing. */
export const blocks = (...parts: readonly (string | null | undefined)[]) =>
  parts.filter((part) => part).join('\n\n');

/** A list in Markdown; empty for nothing. */
export const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

const AVAILABLE: Readonly<Record<PriceResource['availability'], string | null>> = {
  in_stock: 'in stock',
  preorder: 'for preorder',
  backorder: 'on back order',
  out_of_stock: 'out of stock',
  unknown: null,
};

function amountText({ amount, listPrice, savingPercent }: PriceResource): string {
  if (!amount) return 'no price now';
  const before = listPrice && `${plain(listPrice.label)} ${listPrice.money.display}`;
  const saved = savingPercent === null ? null : `${savingPercent} % less`;
  const beside = [before, saved].filter((part) => part).join(', ');
  return beside ? `${amount.display} (${beside})` : amount.display;
}

/** A price with all that must stand beside it: when it was seen, when it ends, its notices. */
export function priceText(price: PriceResource): string {
  const { availability, condition, isMembersOnly, isDemo } = price;
  const facts = [
    amountText(price),
    AVAILABLE[availability],
    condition === 'new' ? null : condition,
    isMembersOnly ? 'for members only' : null,
    isDemo ? 'an invented price on a site that is being tried out' : null,
  ].filter((fact) => fact);
  const time = `As of ${price.asOfDisplay} (${price.asOf}); not to be shown from ${price.expiresAt} on.`;
  return [`${facts.join(', ')}.`, time, ...price.notices.map(plain)].join(' ');
}

/** A link to a merchant, with its mark where it is paid. */
export const buyLink = ({ label, href, mark }: OfferResource['link']) =>
  mark ? `${linkTo(label, href)} ${plain(mark)}` : linkTo(label, href);

/** The ways to buy a product, one a line. */
export const offerLines = (offers: readonly OfferResource[]) =>
  bullets(
    offers.map(({ link, price }) =>
      price ? `${buyLink(link)}: ${priceText(price)}` : buyLink(link),
    ),
  );

/** The sentences that stand above the first paid link. */
export function disclosureOf(
  links: readonly { readonly isPaid: boolean }[],
  { disclosure }: ToolMeta,
): string | null {
  return links.some(({ isPaid }) => isPaid) ? disclosure.map(plain).join(' ') : null;
}

/** Says that prices may be missing. */
export const missingPrices = ({ hasAllPrices }: ToolMeta) =>
  hasAllPrices ? null : 'Prices cannot be read at this moment: there may be more than these.';

/** What a score rests on, in words. */
export const ASSESSED = {
  specifications: 'from published specifications',
  'hands-on': 'from our own tests',
} as const;
