import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { policyOf, showLimit } from '@/lib/affiliate/policy';
import { isCalendarDay, utcDay } from '@/lib/core/dates';
import { DAY, HOUR } from '@/lib/core/duration';
import { readHttpUrl } from '@/lib/core/urls';
import { linkFault, readMerchants } from './check-buy-links';
import { type Contents, listAt, moneyAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

/** An editor's own day may begin so long before it does in UTC. */
const EASTERNMOST = 14 * HOUR;

/** One entry of the `prices` of a product, unchecked. */
interface Entry {
  readonly product: SourceDocument;
  readonly data: unknown;
  fault(field: string, message: string, remedy: string): Fault;
}

function entriesOf(product: SourceDocument): Entry[] {
  return listAt(product.data, 'prices').map((data, index) => ({
    product,
    data,
    fault: (field, message, remedy) =>
      faultAt(product, ['prices', index, field], { message, remedy }),
  }));
}

function dayAt({ data }: Entry, field: string): string | undefined {
  const day = textAt(data, field);
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}

function checkDays(entry: Entry, now: number): Fault[] {
  const [on, until] = [dayAt(entry, 'on'), dayAt(entry, 'until')];
  const faults: Fault[] = [];
  if (on && Date.parse(on) > now + EASTERNMOST) {
    const remedy = 'Write the day on which you read the price in the shop.';
    faults.push(entry.fault('on', `${on} is in the future`, remedy));
  }
  if (on && until && until < on) {
    const remedy = 'Write the last day on which the price may be shown.';
    faults.push(entry.fault('until', `${until} is before "on", ${on}`, remedy));
  }
  return faults;
}

function checkAmounts(entry: Entry, currency: string | undefined): Fault[] {
  const price = moneyAt(entry.data, 'price');
  if (!price) return [];
  const faults: Fault[] = [];
  if (price.amount === 0) {
    faults.push(entry.fault('price', 'is zero', 'Leave the entry out where you do not know it.'));
  }
  if (currency && price.currency !== currency) {
    const message = `is in ${price.currency}, but the site shows prices in ${currency}`;
    const remedy = 'Leave the entry out: a converted price is not the merchant’s.';
    faults.push(entry.fault('price', message, remedy));
  }
  for (const field of ['listPrice', 'delivery']) {
    const other = moneyAt(entry.data, field);
    if (other && other.currency !== price.currency) {
      const message = `is in ${other.currency}, but "price" is in ${price.currency}`;
      faults.push(entry.fault(field, message, 'Correct one of the two.'));
    } else if (other && field === 'listPrice' && other.amount <= price.amount) {
      const remedy = 'Correct one of the two, or leave "listPrice" out.';
      faults.push(entry.fault(field, 'is not above "price"', remedy));
    }
  }
  return faults;
}

function checkPolicy(entry: Entry, merchant: Merchant): Fault[] {
  const { price, sources } = policyOf(merchant);
  const at = (message: string, remedy: string) => [entry.fault('merchant', message, remedy)];
  if (merchant.programme === 'amazon') {
    return at(
      'is Amazon, whose prices come from its API alone',
      'Remove the entry: Amazon’s prices appear by themselves once its API is set up.',
    );
  }
  const file = `merchants/${merchant.slug}.yaml`;
  if (!price) {
    return at(
      `is ${merchant.name}, whose policy lets no price be shown`,
      `Remove the entry, or set policy.price in ${file} where the contract allows it.`,
    );
  }
  if (sources.includes('manual')) return [];
  return at(
    `is ${merchant.name}, whose policy takes prices from its ${sources.join(' or ')} alone`,
    `Remove the entry, or add "manual" to policy.sources in ${file} where the contract allows it.`,
  );
}

/** An end beyond the policy's would pass for one that counts. */
function checkEnd(entry: Entry, merchant: Merchant): Fault[] {
  const [on, until] = [dayAt(entry, 'on'), dayAt(entry, 'until')];
  if (!on || !until || until < on) return [];
  const limit = showLimit(policyOf(merchant), 'manual');
  const last = utcDay(Date.parse(on) + limit - DAY);
  if (until <= last) return [];
  const raise = `raise policy.keepFor in merchants/${merchant.slug}.yaml where the contract allows it`;
  if (last < on) {
    const message = `is more than the policy of ${merchant.name} allows: less than a day`;
    return [entry.fault('until', message, `Remove the entry, or ${raise}.`)];
  }
  const message = `${until} is later than the policy of ${merchant.name} allows`;
  return [entry.fault('until', message, `Write ${last} at the latest, or ${raise}.`)];
}

/** A price stands beside a link, which must lead to that very product. */
function checkPage(entry: Entry, merchant: Merchant): Fault[] {
  const links = listAt(entry.product.data, 'links');
  const at = links.findIndex((link) => textAt(link, 'merchant') === merchant.slug);
  if (at === -1) {
    const message = `is ${merchant.name}, to which the product has no link`;
    const remedy = 'Add the product’s page there under "links", or remove the price.';
    return [entry.fault('merchant', message, remedy)];
  }
  const own = textAt(entry.data, 'url');
  const url = own ?? textAt(links[at], 'url');
  if (url !== undefined && readHttpUrl(url)?.protocol === 'http:') {
    const fault = { message: 'is not https, so that no price can stand beside it' };
    const remedy = 'Write https:// at its beginning, and see that the page opens.';
    if (own !== undefined) return [entry.fault('url', fault.message, remedy)];
    return [faultAt(entry.product, ['links', at, 'url'], { ...fault, remedy })];
  }
  if (own === undefined) return [];
  const fault = linkFault({ merchant, product: { name: entry.product.slug, url: own } });
  return fault ? [entry.fault('url', fault.message, fault.remedy)] : [];
}

/**
 * Checks the prices that editors read in shops: days in their order, amounts in the site's currency,
 * a list price above the price, a merchant whose policy takes such prices for so long, and a link
 * to that product there.
 * @param now epoch milliseconds: no price was read in the future.
 */
export function checkPrices(contents: Contents, now = Date.now()): Fault[] {
  const merchants = readMerchants(contents);
  const currency = textAt(contents.ofKind('site')[0]?.data, 'currency');
  const entries = contents.ofKind('product').flatMap(entriesOf);
  return entries.flatMap((entry) => {
    const merchant = merchants.find(({ slug }) => slug === textAt(entry.data, 'merchant'));
    const own = [...checkDays(entry, now), ...checkAmounts(entry, currency)];
    if (!merchant) return own;
    const refused = checkPolicy(entry, merchant);
    if (refused.length > 0) return [...own, ...refused];
    return [...own, ...checkEnd(entry, merchant), ...checkPage(entry, merchant)];
  });
}
