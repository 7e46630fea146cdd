import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { policyOf } from '@/lib/affiliate/policy';
import { DAY } from '@/lib/core/duration';
import { readInstant } from '@/lib/core/instants';
import { linkFault, readMerchants } from './check-buy-links';
import { type Contents, listAt, moneyAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

function momentAt(deal: SourceDocument, field: 'starts' | 'ends' | 'seen'): number | undefined {
  const read = readInstant(textAt(deal.data, field) ?? '');
  return read?.isDay && field === 'ends' ? read.at + DAY : read?.at;
}

function checkTimes(deal: SourceDocument): Fault[] {
  const [starts, ends, seen] = [
    momentAt(deal, 'starts'),
    momentAt(deal, 'ends'),
    momentAt(deal, 'seen'),
  ];
  const faults: Fault[] = [];
  if (starts !== undefined && ends !== undefined && ends <= starts) {
    faults.push(
      faultAt(deal, ['ends'], {
        message: 'is not after "starts"',
        remedy: 'Correct one of the two: a deal ends after it has begun.',
      }),
    );
  }
  if (seen !== undefined && ends !== undefined && seen >= ends) {
    faults.push(
      faultAt(deal, ['seen'], {
        message: 'is not before "ends"',
        remedy: 'Give the time at which you saw the price while the deal held.',
      }),
    );
  }
  return faults;
}

/** An amount of nothing, or a saving that is none, is a slip of the keyboard. */
function checkAmounts(deal: SourceDocument, currency: string | undefined): Fault[] {
  const [price, listPrice] = [moneyAt(deal.data, 'price'), moneyAt(deal.data, 'listPrice')];
  const at = (field: string, message: string, remedy: string) =>
    faultAt(deal, [field], { message, remedy });
  const faults: Fault[] = [];
  if (price && !textAt(deal.data, 'product')) {
    const remedy = 'Name the product, or leave the price out: what does it buy?';
    faults.push(at('price', 'stands without a product', remedy));
  }
  if (price?.amount === 0) {
    faults.push(at('price', 'is zero', 'Leave it out where you do not know it.'));
  }
  if (price && currency && price.currency !== currency) {
    const message = `is in ${price.currency}, but the site shows prices in ${currency}`;
    faults.push(at('price', message, 'Leave it out: a converted price is not the merchant’s.'));
  }
  if (listPrice && !price) {
    faults.push(at('listPrice', 'stands without "price"', 'Add the price, or remove it.'));
  }
  if (!listPrice || !price) return faults;
  if (listPrice.currency !== price.currency) {
    faults.push(at('listPrice', 'is in another currency than "price"', 'Correct one of the two.'));
  } else if (listPrice.amount <= price.amount) {
    const remedy = 'Correct one of the two, or leave the price before out.';
    faults.push(at('listPrice', 'is not above "price"', remedy));
  }
  return faults;
}

function checkPolicy(deal: SourceDocument, merchant: Merchant): Fault[] {
  const { price, sources } = policyOf(merchant);
  if (price && sources.includes('manual')) return [];
  return ['price', 'listPrice', 'seen'].flatMap((field) => {
    if (textAt(deal.data, field) === undefined) return [];
    const message = price
      ? `is entered by hand, but ${merchant.name} allows prices from its ${sources.join(' or ')} alone`
      : `stands here, but the policy of ${merchant.name} lets no price be shown`;
    const remedy = 'Remove it: a coupon code without a price is fine.';
    return [faultAt(deal, [field], { message, remedy })];
  });
}

/** Where a deal can lead: to its own page, or to the product's at that merchant. */
function checkTarget(deal: SourceDocument, merchant: Merchant, contents: Contents): Fault[] {
  const slug = textAt(deal.data, 'product');
  const own = textAt(deal.data, 'url');
  if (merchant.programme === 'amazon') {
    if (slug === undefined) {
      const remedy = 'Name the product: links to Amazon lead to a product or to a search for one.';
      return [faultAt(deal, ['product'], { message: 'is missing for a deal at Amazon', remedy })];
    }
    if (own === undefined) return [];
    const remedy = 'Remove it: the link follows from the ASIN of the product.';
    return [faultAt(deal, ['url'], { message: 'leads to Amazon past its tag', remedy })];
  }
  const product = contents.find('product', slug ?? '');
  const link = listAt(product?.data, 'links').find(
    (each) => textAt(each, 'merchant') === merchant.slug,
  );
  const url = own ?? textAt(link, 'url');
  if (url === undefined) {
    if (slug !== undefined && !product) return [];
    const message = `is missing, and there is no page at ${merchant.name} to lead to`;
    const remedy = `Give the page of the deal in the shop of ${merchant.name}.`;
    return [faultAt(deal, ['url'], { message, remedy })];
  }
  if (own === undefined) return [];
  const name = textAt(deal.data, 'title') ?? deal.slug;
  const fault = linkFault({ merchant, product: { name, url } });
  return fault ? [faultAt(deal, ['url'], fault)] : [];
}

/**
 * Checks what a deal says against itself and against its merchant: times in their order, a price
 * only where the merchant's policy lets an editor enter one, a list price above it, and a page that
 * an affiliate link can lead to.
 */
export function checkDeals(contents: Contents): Fault[] {
  const merchants = readMerchants(contents);
  const currency = textAt(contents.ofKind('site')[0]?.data, 'currency');
  return contents.ofKind('deal').flatMap((deal) => {
    if (!deal.isReadable) return [];
    const merchant = merchants.find(({ slug }) => slug === textAt(deal.data, 'merchant'));
    return [
      ...checkTimes(deal),
      ...checkAmounts(deal, currency),
      ...(merchant ? checkPolicy(deal, merchant) : []),
      ...(merchant ? checkTarget(deal, merchant, contents) : []),
    ];
  });
}
