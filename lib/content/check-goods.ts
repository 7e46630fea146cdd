import { checkPastPrices } from './check-past-prices';
import { checkCurrencies, namesAt, unknownName } from './check-shop';
import { type Contents, entriesAt, listAt, textAt, valueAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';
import { FILE_FAULT } from './schema/shop-good';
import { suggestNearest } from './suggest-nearest';

function checkFile(good: SourceDocument, downloads: ReadonlySet<string>): Fault[] {
  if (textAt(good.data, 'kind') !== 'digital') return [];
  const { file, book } = good.data;
  if ((file === undefined) === (book === undefined)) {
    const { path, message, params } = FILE_FAULT;
    return [faultAt(good, path, { message, remedy: params.remedy })];
  }
  const name = textAt(file);
  if (name !== undefined && !downloads.has(name)) {
    const near = suggestNearest(name, downloads);
    return [
      faultAt(good, ['file'], {
        message: `names "${name}", which is not in content/shop/files`,
        remedy: near ? `Did you mean ${near}? Else add the file.` : 'Add it, or correct the name.',
      }),
    ];
  }
  const parts = ['guides', 'lists'].flatMap((list) => listAt(book, list));
  if (book === undefined || parts.length > 0) return [];
  const remedy = 'Name a guide or a list of yours at least.';
  return [faultAt(good, ['book'], { message: 'has nothing in it', remedy })];
}

/** Variants that shoppers, or search engines, could not tell apart. */
function checkVariants(good: SourceDocument): Fault[] {
  const variants = listAt(good.data, 'variants');
  if (variants.length < 2) return [];
  const names = variants.map((variant) => textAt(variant, 'name'));
  const options = variants.map((variant) => entriesAt(variant, 'options').sort());
  const attributes = options.map((entries) => entries.map(([name]) => name).join());
  return variants.flatMap((_, index) => {
    const at = (field: string, message: string, remedy: string) =>
      faultAt(good, ['variants', index, field], { message, remedy });
    const name = names[index];
    const faults: Fault[] = [];
    if (name === undefined) {
      faults.push(at('name', 'is missing, and there are several', 'Add what tells it apart.'));
    } else if (names.indexOf(name) !== index) {
      faults.push(at('name', `is "${name}" again`, 'Change one of the two.'));
    }
    if (attributes[index] !== attributes[0]) {
      const remedy = 'Give every variant the same attributes, or none.';
      faults.push(at('options', 'has other attributes than the first variant', remedy));
    } else if (attributes[0] !== '') {
      const same = options.findIndex((other) => `${other}` === `${options[index]}`);
      const remedy = 'Change one of the two.';
      if (same !== index) faults.push(at('options', `is the same as variants.${same}`, remedy));
    }
    return faults;
  });
}

/** Grams of a piece that no rate of its class takes in a zone which the class is sent to. */
function checkWeights(good: SourceDocument, shippingClass: unknown): Fault[] {
  const rates = listAt(shippingClass, 'rates');
  const zones = [...new Set(rates.map((rate) => textAt(rate, 'zone')))];
  return listAt(good.data, 'variants').flatMap((variant, index) => {
    const weight = valueAt(variant, ['weight']);
    if (typeof weight !== 'number') return [];
    const closed = zones.filter((zone) =>
      rates
        .filter((rate) => textAt(rate, 'zone') === zone)
        .every((rate) => Number(valueAt(rate, ['maxWeight']) ?? weight) < weight),
    );
    return closed.map((zone) =>
      faultAt(good, ['variants', index, 'weight'], {
        message: `is ${weight} g, more than any rate of its shipping class takes to "${zone}"`,
        remedy: 'Add a rate for heavier parcels in shop.yaml, or choose another class.',
      }),
    );
  });
}

function checkShipping(good: SourceDocument, shop: SourceDocument): Fault[] {
  const name = textAt(good.data, 'shippingClass');
  if (name === undefined) return [];
  const classes = listAt(shop.data, 'shipping');
  const found = classes.find((each) => textAt(each, 'id') === name);
  if (found) return checkWeights(good, found);
  const known = namesAt(shop.data, 'shipping', 'id');
  return [faultAt(good, ['shippingClass'], unknownName('shipping class', name, known))];
}

function checkPrices(good: SourceDocument, shop: SourceDocument): Fault[] {
  const codes = namesAt(shop.data, 'currencies', 'code');
  return listAt(good.data, 'variants').flatMap((_, index) =>
    checkCurrencies(good, ['variants', index, 'prices'], codes),
  );
}

/**
 * Checks goods against the shop that sells them: a price in each currency, a shipping class that takes
 * their weight, a file for what is downloaded, and variants that can be told apart.
 */
export function checkGoods(contents: Contents, root: string): Fault[] {
  const goods = contents.ofKind('good').filter(({ isReadable }) => isReadable);
  const [shop] = contents.ofKind('shop');
  const own = goods.flatMap((good) => [
    ...checkFile(good, contents.downloads),
    ...checkVariants(good),
    ...checkPastPrices(good, shop),
  ]);
  if (shop) {
    const faults = goods.flatMap((good) => [
      ...checkPrices(good, shop),
      ...checkShipping(good, shop),
    ]);
    return [...own, ...(shop.isReadable ? faults : [])];
  }
  if (goods.length === 0) return own;
  const message = 'is missing: without it the goods in shop/ cannot be sold';
  const remedy = 'Write it: docs/shop.md tells what belongs into it.';
  return [...own, { file: `${root}/shop.yaml`, line: 1, field: 'file', message, remedy }];
}
