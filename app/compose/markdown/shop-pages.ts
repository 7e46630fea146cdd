import type { OrderFormView } from '@/components/shop/shop-view';
import type { OwnGood } from '@/lib/catalogue/catalogue';
import { AppError } from '@/lib/core/errors';
import { NO_PRICES } from '@/lib/offers/price-book';
import {
  type Block,
  heading,
  link,
  list,
  paragraph,
  section,
  strong,
} from '@/lib/syndication/markdown/nodes';
import { type ShopContext, shopContext, shopNotice } from '../shop-context';
import { deliveryRows, deliverySummary, zoneViews } from '../shop-delivery';
import { goodFacts, orderForm, reviewOf } from '../shop-good';
import { goodCards, goodMark, goodPrice } from '../shop-goods';
import { goodReduction } from '../shop-reductions';
import { goodStockView } from '../shop-stock';
import { priceNote, returnsView, taxNote } from '../shop-terms';
import { bodySection } from './body';
import type { MarkdownPage } from './markdown-page';
import { fact } from './product-parts';
import { deliveryBlocks, goodItem, partyBlock, returnBlocks } from './shop-parts';

async function openContext(): Promise<ShopContext> {
  const context = await shopContext();
  if (context) return context;
  throw new AppError('not_found', 'There is no shop on this site.');
}

function noticeBlocks({ status, m }: ShopContext): Block[] {
  const notice = shopNotice(status, m);
  return notice ? [paragraph([strong(notice.title), `: ${notice.lead}`])] : [];
}

/**
 * Everything that we sell ourselves.
 * @throws AppError `not_found` on a site without a shop.
 */
export async function shopPage(): Promise<MarkdownPage> {
  const context = await openContext();
  const { shop, m } = context;
  const cards = goodCards(context);
  const { nothing } = m.shop;
  return {
    path: '/shop',
    expiresAt: null,
    isPersonal: true,
    blocks: [
      heading(1, shop.title),
      paragraph(m.shop.lead),
      ...noticeBlocks(context),
      ...section(2, m.shop.goods, [
        cards.length > 0
          ? [...list(cards.map(goodItem)), paragraph(taxNote(context))]
          : [paragraph(`${nothing.title}. ${nothing.lead}`)],
      ]),
      ...deliveryBlocks(deliverySummary(context), zoneViews(context), context),
      ...returnBlocks(returnsView(context), context),
      ...section(2, m.shop.seller.title, [partyBlock(shop.seller)]),
    ],
  };
}

function orderBlocks(form: OrderFormView): Block[] {
  if (form.kind === 'note') return [paragraph([strong(form.title), `: ${form.lead}`])];
  const lines = form.variants.map(({ name, price, reduction, stock }) =>
    fact(
      name,
      [
        price,
        ...(reduction ? [`${reduction.mark} (${reduction.label} ${reduction.was})`] : []),
        stock.text,
      ]
        .filter((words) => words !== '')
        .join(' · '),
    ),
  );
  return [...list(lines), ...(form.mostText ? [paragraph(form.mostText)] : [])];
}

function priceBlocks(good: OwnGood, context: ShopContext): Block[] {
  const { m, currency } = context;
  const reduction = goodReduction(good, context);
  const note = priceNote(good, context);
  const price = goodPrice(good, currency, context);
  return [
    paragraph(goodMark(good, context)),
    paragraph([strong(price), ` ${[note.tax, note.delivery].join(', ')}`]),
    ...(reduction ? [paragraph(`${reduction.mark}. ${reduction.label} ${reduction.was}`)] : []),
    paragraph(goodStockView(good, context).text),
    ...(context.status === 'closed' ? [] : orderBlocks(orderForm(good, context))),
    ...(good.kind === 'digital'
      ? [paragraph(`${m.shop.digital.how} ${m.shop.digital.waiver}`)]
      : []),
  ];
}

function reviewedBlocks(good: OwnGood, { m }: ShopContext): Block[] {
  const review = reviewOf(good);
  if (!review) return [];
  const { title, lead, link: label } = m.shop.reviewed;
  return [paragraph([strong(title), `: ${lead} `, link(review.path, label(review.name))])];
}

function safetyBlocks(good: OwnGood, { shop, m }: ShopContext): Block[] {
  if (good.kind !== 'physical') return [];
  const words = m.shop.safety;
  const { warnings } = good;
  return section(2, words.title, [
    section(3, words.maker, [partyBlock(good.manufacturer ?? shop.seller)]),
    section(3, words.warnings, [warnings.length > 0 ? list(warnings) : [paragraph(words.none)]]),
  ]);
}

/**
 * A good of our own.
 * @throws AppError `not_found`
 */
export async function goodPage(slug: string): Promise<MarkdownPage> {
  const context = await openContext();
  const { shop, m } = context;
  const good = context.catalogue.findGood(slug);
  if (!good) throw new AppError('not_found', `There is no good "${slug}".`);
  const texts = { ...context, prices: NO_PRICES };
  return {
    path: good.path,
    expiresAt: null,
    isPersonal: true,
    blocks: [
      heading(1, good.name),
      paragraph(good.description),
      ...noticeBlocks(context),
      ...priceBlocks(good, context),
      ...reviewedBlocks(good, context),
      ...bodySection(m.shop.about, 'good', slug, texts),
      ...section(2, m.shop.facts, [
        list(goodFacts(good, context).map(({ name, value }) => fact(name, value))),
      ]),
      ...(good.kind === 'digital'
        ? []
        : deliveryBlocks(deliveryRows(good, context), zoneViews(context), context)),
      ...returnBlocks(returnsView(context, good), context),
      ...safetyBlocks(good, context),
      ...section(2, m.shop.seller.title, [partyBlock(shop.seller)]),
    ],
  };
}
