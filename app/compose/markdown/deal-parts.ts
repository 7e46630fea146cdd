import type { DealCardView } from '@/components/deal/deals-view';
import { type Item, type Line, link, list, strong } from '@/lib/syndication/markdown/nodes';
import type { SiteContext } from '../site-context';
import { markedLink } from './offer-parts';

function priceText({ price, saving }: DealCardView): string[] {
  if (!price) return saving ? [saving] : [];
  const { text, before, asOf } = price;
  return [
    text,
    ...(before ? [`${before.label} ${before.text}`] : []),
    ...(saving ? [saving] : []),
    asOf.text,
  ];
}

/** A deal with all that its card says. */
export function dealItem(card: DealCardView, words: Pick<SiteContext, 'site' | 'm'>): Item {
  const { m } = words;
  const { title, path, statement, merchant, facts, code, link: way } = card;
  const price = priceText(card);
  const name = path ? link(path, title) : strong(title);
  const below: Line[] = [
    ...(statement ? [statement] : []),
    ...(price.length > 0 ? [price.join(' · ')] : []),
    ...facts,
    ...(code ? [`${m.deals.code} ${code}`] : []),
    ...(way ? [markedLink(way.to, way.label + way.about, words)] : []),
  ];
  return { line: [name, ` ${merchant}`], below: list(below) };
}
