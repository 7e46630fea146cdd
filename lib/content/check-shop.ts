import { repeatsIn } from './check-repeats';
import { type Contents, listAt, moneyAt, textAt, valueAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';
import { suggestNearest } from './suggest-nearest';

/** Stripe Checkout offers so many ways of delivery at once. */
const MOST_RATES = 5;

type Path = readonly PropertyKey[];

/** What to say of a name that shop.yaml does not give to anything. */
export function unknownName(
  noun: string,
  name: string,
  known: readonly string[],
): Pick<Fault, 'message' | 'remedy'> {
  const near = suggestNearest(name, known);
  const list = known.length > 0 ? `Known: ${known.join(', ')}.` : 'There is none yet.';
  return {
    message: `names the ${noun} "${name}", which shop.yaml does not have`,
    remedy: near ? `Did you mean ${near}? Else add it there.` : `Add it there first. ${list}`,
  };
}

/** The texts of one field of the entries of a list. */
export function namesAt(data: unknown, list: string, field: string): string[] {
  return listAt(data, list).flatMap((entry) => textAt(entry, field) ?? []);
}

/** Currencies among the amounts of a list. */
function currenciesAt(data: unknown, ...path: Path): string[] {
  return listAt(data, ...path).flatMap((_, index) => {
    return moneyAt(data, ...path, index)?.currency ?? [];
  });
}

/** A list of amounts that lacks a currency of the shop, or has one that the shop does not sell in. */
export function checkCurrencies(
  document: SourceDocument,
  path: Path,
  wanted: readonly string[],
): Fault[] {
  const given = currenciesAt(document.data, ...path);
  const missing = wanted.filter((code) => !given.includes(code));
  const faults = missing.map((code) =>
    faultAt(document, path, {
      message: `has no amount in ${code}`,
      remedy: `Add one, or take ${code} out of "currencies" in shop.yaml.`,
    }),
  );
  for (const [index] of listAt(document.data, ...path).entries()) {
    const code = moneyAt(document.data, ...path, index)?.currency;
    if (code === undefined || wanted.includes(code)) continue;
    faults.push(faultAt(document, [...path, index], unknownName('currency', code, wanted)));
  }
  return faults;
}

function checkMoney(shop: SourceDocument, home: string | undefined): Fault[] {
  const codes = namesAt(shop.data, 'currencies', 'code');
  const faults = repeatsIn(shop, 'currencies', 'code');
  if (home && codes.length > 0 && !codes.includes(home)) {
    const message = `lack ${home}, the currency of the site`;
    const remedy = `Add { code: ${home}, taxBehavior: inclusive }, or change site.yaml.`;
    faults.push(faultAt(shop, ['currencies'], { message, remedy }));
  }
  if (shop.data.automaticTax === true) return faults;
  for (const [index, entry] of listAt(shop.data, 'currencies').entries()) {
    if (textAt(entry, 'taxBehavior') !== 'exclusive') continue;
    const message = 'is exclusive, but nothing would add the tax';
    const remedy = 'Write inclusive, or set "automaticTax: true" once Stripe Tax is set up.';
    faults.push(faultAt(shop, ['currencies', index, 'taxBehavior'], { message, remedy }));
  }
  return faults;
}

/** Two zones with one country would leave it to chance what delivery there costs. */
function checkZones(shop: SourceDocument): Fault[] {
  const seen = new Map<string, string>();
  const faults = repeatsIn(shop, 'zones', 'id');
  for (const [at, zone] of listAt(shop.data, 'zones').entries()) {
    for (const [index, value] of listAt(zone, 'countries').entries()) {
      const country = textAt(value);
      const other = country && seen.get(country);
      if (country && !other) seen.set(country, textAt(zone, 'id') ?? '');
      if (!country || other === undefined) continue;
      const message = `names ${country}, which is in the zone "${other}" already`;
      const path = ['zones', at, 'countries', index];
      faults.push(faultAt(shop, path, { message, remedy: 'Remove it from one of the two.' }));
    }
  }
  return faults;
}

function checkRate(shop: SourceDocument, path: Path): Fault[] {
  const codes = namesAt(shop.data, 'currencies', 'code');
  const zones = namesAt(shop.data, 'zones', 'id');
  const zone = textAt(shop.data, ...path, 'zone');
  const [min, max] = ['min', 'max'].map((end) => valueAt(shop.data, [...path, 'days', end]));
  const faults = checkCurrencies(shop, [...path, 'prices'], codes);
  if (listAt(shop.data, ...path, 'freeFrom').length > 0) {
    faults.push(...checkCurrencies(shop, [...path, 'freeFrom'], codes));
  }
  if (zone !== undefined && !zones.includes(zone)) {
    faults.push(faultAt(shop, [...path, 'zone'], unknownName('zone', zone, zones)));
  }
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    const fault = { message: `is ${max}, fewer than "min"`, remedy: 'Swap the two.' };
    faults.push(faultAt(shop, [...path, 'days', 'max'], fault));
  }
  return faults;
}

/** Rates of one class that shoppers could not tell apart, or that are too many to choose from. */
function checkChoice(shop: SourceDocument, at: number): Fault[] {
  const rates = listAt(shop.data, 'shipping', at, 'rates');
  const keys = rates.map((rate) =>
    JSON.stringify([textAt(rate, 'zone'), textAt(rate, 'name'), valueAt(rate, ['maxWeight'])]),
  );
  const faults = keys.flatMap((key, index) => {
    if (keys.indexOf(key) === index) return [];
    const message = 'is for the same zone, name and weight as one above';
    const remedy = 'Change the name or "maxWeight", or remove one of the two.';
    return [faultAt(shop, ['shipping', at, 'rates', index], { message, remedy })];
  });
  for (const zone of namesAt(shop.data, 'zones', 'id')) {
    const inZone = rates.filter((rate) => textAt(rate, 'zone') === zone);
    const names = new Set(inZone.map((rate) => textAt(rate, 'name')));
    if (names.size <= MOST_RATES) continue;
    const message = `has rates of ${names.size} names in the zone "${zone}", more than ${MOST_RATES}`;
    const remedy = 'Stripe offers five at most: remove some.';
    faults.push(faultAt(shop, ['shipping', at, 'rates'], { message, remedy }));
  }
  return faults;
}

/** Checks the settings of the shop: currencies, zones, and what delivery costs where. */
export function checkShop(contents: Contents): Fault[] {
  const home = textAt(contents.ofKind('site')[0]?.data, 'currency');
  return contents
    .ofKind('shop')
    .flatMap((shop) => [
      ...checkMoney(shop, home),
      ...checkZones(shop),
      ...repeatsIn(shop, 'shipping', 'id'),
      ...listAt(shop.data, 'shipping').flatMap((entry, at) => [
        ...checkChoice(shop, at),
        ...listAt(entry, 'rates').flatMap((_, index) =>
          checkRate(shop, ['shipping', at, 'rates', index]),
        ),
      ]),
    ]);
}
