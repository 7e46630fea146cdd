import { namesAt, unknownName } from './check-shop';
import { listAt, moneyAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

interface Span {
  readonly index: number;
  readonly currency: string | undefined;
  readonly from: string;
  readonly until: string;
}

function spansOf(past: readonly unknown[]): Span[] {
  return past.flatMap((entry, index) => {
    const [from, until] = [textAt(entry, 'from'), textAt(entry, 'until')];
    if (from === undefined || until === undefined) return [];
    return [{ index, currency: moneyAt(entry, 'price')?.currency, from, until }];
  });
}

const isOverlap = (a: Span, b: Span) =>
  a.currency === b.currency && a.from <= b.until && b.from <= a.until;

function checkVariant(good: SourceDocument, at: number, codes: readonly string[] | null): Fault[] {
  const path = ['variants', at, 'pastPrices'];
  const spans = spansOf(listAt(good.data, ...path));
  return spans.flatMap((span) => {
    const fault = (field: string, message: string, remedy: string) =>
      faultAt(good, [...path, span.index, field], { message, remedy });
    const { currency, from, until } = span;
    const faults: Fault[] = [];
    if (until < from) faults.push(fault('until', `is before "from", ${from}`, 'Swap the two.'));
    const other = spans.find((one) => one.index < span.index && isOverlap(one, span));
    if (other) {
      const message = `begins while pastPrices.${other.index} in ${currency} still holds`;
      faults.push(fault('from', message, 'Give each day one price of a currency.'));
    }
    if (currency !== undefined && codes && !codes.includes(currency)) {
      const { message, remedy } = unknownName('currency', currency, codes);
      faults.push(fault('price', message, remedy));
    }
    return faults;
  });
}

/**
 * Checks what variants cost before: days in their order, one price a day in a currency, and currencies
 * that the shop sells in.
 * @param shop undefined where there is none: then any currency will do.
 */
export function checkPastPrices(good: SourceDocument, shop: SourceDocument | undefined): Fault[] {
  const codes = shop?.isReadable ? namesAt(shop.data, 'currencies', 'code') : null;
  return listAt(good.data, 'variants').flatMap((_, at) => checkVariant(good, at, codes));
}
