import type { DeliveryRow, GoodCardView, PartyView, ZoneView } from '@/components/shop/shop-view';
import {
  type Block,
  type Item,
  type Line,
  link,
  list,
  paragraph,
  section,
  table,
} from '@/lib/syndication/markdown/nodes';
import type { ShopContext } from '../shop-context';
import type { returnsView } from '../shop-terms';
import { fact } from './product-parts';

/** A good with what its card says. */
export function goodItem({ path, name, text, price, mark, stock, reduction }: GoodCardView): Item {
  const reduced = reduction ? [`${reduction.mark}. ${reduction.label} ${reduction.was}`] : [];
  const facts = [price, ...reduced, stock.text, mark].filter((words) => words !== '');
  return { line: [link(path, name), `: ${text}`], below: list(facts) };
}

/** Who sells or makes something. */
export function partyBlock({ name, address, email }: PartyView): Block {
  return paragraph([`${[name, ...address].join(', ')}, `, link(`mailto:${email}`, email)]);
}

/** What delivery costs and how long it takes, and which countries a zone has. */
export function deliveryBlocks(
  rows: readonly DeliveryRow[],
  zones: readonly ZoneView[],
  { m }: ShopContext,
): Block[] {
  const words = m.shop.delivery;
  if (rows.length === 0) return section(2, words.title, [paragraph(words.none)]);
  const hasWays = rows.some(({ way }) => way !== '');
  const cells = ({ zone, way, cost, note, days }: DeliveryRow): Line[] => [
    zone,
    ...(hasWays ? [way] : []),
    note ? `${cost} (${note})` : cost,
    days,
  ];
  const head = [words.zone, ...(hasWays ? [words.way] : []), words.cost, words.time];
  return section(2, words.title, [
    paragraph(words.lead),
    table(head, rows.map(cells)),
    list(zones.map(({ name, countries }) => fact(name, countries))),
    paragraph(words.elsewhere),
  ]);
}

/** The return policy in sentences. */
export function returnBlocks(
  { returns, kinds, days, links }: ReturnType<typeof returnsView>,
  { m }: ShopContext,
): Block[] {
  const words = m.shop.returns;
  const { fees, method } = returns;
  const sent = `${words.days(days)} ${words.fees[fees]} ${words.method[method]}`;
  return section(2, words.title, [
    kinds.has('physical') ? [paragraph(sent)] : [],
    kinds.has('digital') ? [paragraph(words.download)] : [],
    list(links.map(({ path, text }) => link(path, text))),
  ]);
}
