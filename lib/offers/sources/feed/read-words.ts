import type { Availability, Condition } from '../../observation';

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '')
    .replace(/[\s_-]+/g, '');

/** Words of both formats, and those of schema.org, which some shops write in their place. */
const AVAILABILITIES: Readonly<Record<string, Availability>> = {
  instock: 'in_stock',
  available: 'in_stock',
  limitedavailability: 'in_stock',
  lowstock: 'in_stock',
  '1': 'in_stock',
  yes: 'in_stock',
  y: 'in_stock',
  true: 'in_stock',
  outofstock: 'out_of_stock',
  soldout: 'out_of_stock',
  discontinued: 'out_of_stock',
  unavailable: 'out_of_stock',
  '0': 'out_of_stock',
  no: 'out_of_stock',
  n: 'out_of_stock',
  false: 'out_of_stock',
  preorder: 'preorder',
  presale: 'preorder',
  backorder: 'backorder',
  availablefororder: 'backorder',
};

const CONDITIONS: Readonly<Record<string, Condition>> = {
  new: 'new',
  newcondition: 'new',
  brandnew: 'new',
  refurbished: 'refurbished',
  refurbishedcondition: 'refurbished',
  renewed: 'refurbished',
  reconditioned: 'refurbished',
  used: 'used',
  usedcondition: 'used',
  secondhand: 'used',
  preowned: 'used',
  openbox: 'used',
};

/** What a word says of availability; `unknown` where it says nothing that is known. */
export function readAvailability(text: string): Availability {
  const word = plain(text);
  return Object.hasOwn(AVAILABILITIES, word) ? (AVAILABILITIES[word] ?? 'unknown') : 'unknown';
}

/** What a word says of the condition: new where there is none, null where it is not known. */
export function readCondition(text: string): Condition | null {
  const word = plain(text);
  if (word === '') return 'new';
  return Object.hasOwn(CONDITIONS, word) ? (CONDITIONS[word] ?? null) : null;
}

/** Whether a flag is set; null where it is empty or says something else. */
export function readFlag(text: string): boolean | null {
  const word = plain(text);
  if (['1', 'yes', 'y', 'true'].includes(word)) return true;
  return ['0', 'no', 'n', 'false'].includes(word) ? false : null;
}
