import { describe, expect, test } from 'vitest';
import { checkFields } from '@/lib/content/check-fields';
import type { KindName } from '@/lib/content/document-kinds';
import { parseSource } from '@/lib/content/parse-source';
import { VALID_CONTENT } from '@/tests/support/content';

function faultsOf(kind: KindName, name: string, from: string | RegExp, to: string): string[] {
  const valid = VALID_CONTENT[name] ?? '';
  const text = valid.replace(from, to);
  if (text === valid) throw new Error(`${name} does not hold ${from}`);
  const { document, faults } = parseSource(kind, name, text);
  return [...faults, ...checkFields(document)].map(
    ({ line, field, message, remedy }) => `${line} ${field} ${message} → ${remedy}`,
  );
}

const product = (from: string | RegExp, to: string) =>
  faultsOf('product', 'products/alpha.mdx', from, to);

describe('a fault of a product says what is wrong and how to mend it', () => {
  test.each<[string, string | RegExp, string, string]>([
    [
      'a field that is missing',
      'brand: Acme\n',
      '',
      '1 brand is missing → Add it. Give text of at most 40 characters (Brand alone).',
    ],
    [
      'a field that is empty',
      'brand: Acme',
      'brand:',
      '5 brand is empty → Give text of at most 40 characters (Brand alone).',
    ],
    [
      'a nested field that is missing, on the line of its group',
      'name: Output, ',
      '',
      '22 specs.0.name is missing → Add what is specified, such as "Weight".',
    ],
    [
      'a score that is too high',
      '8.5',
      '11',
      '13 scores.light 11 is more than 10 → Give a number from 0 to 10.',
    ],
    [
      'a score below nothing',
      '8.5',
      '-1',
      '13 scores.light -1 is less than 0 → Give a number from 0 to 10.',
    ],
    [
      'a score with two decimals',
      '8.5',
      '8.55',
      '13 scores.light 8.55 is not a multiple of 0.1 → Round it. Give a number from 0 to 10.',
    ],
    [
      'a number in quotes',
      '8.5',
      '"8.5"',
      '13 scores.light is text, not a number: "8.5" → Write it without quotes: 8.5.',
    ],
    [
      'text that YAML took for a number, as it is written',
      'brand: Acme',
      'brand: 007',
      '5 brand is a number, not text → Write it in quotes: "007".',
    ],
    [
      'a choice that is mistyped',
      'status: current',
      'status: Curent',
      '9 status "Curent" is not one of the choices → Did you mean current? One of: current, replaced, discontinued.',
    ],
    [
      'a field that is mistyped',
      'verdict:',
      'verdit:',
      '19 verdit is not a field that is known here → Did you mean verdict? Else remove it.',
    ],
    [
      'a day that does not exist',
      '2026-01-10',
      '2026-02-30',
      '4 published "2026-02-30" is not a day of the calendar → Write a day that exists as YYYY-MM-DD, such as 2026-11-05.',
    ],
    [
      'an ASIN that is none',
      'B000000001',
      'B00',
      '26 asins.US "B00" is not an ASIN: B and nine capitals or digits, or an ISBN-10 with its check digit → Copy the ten characters after /dp/ in the address on Amazon, or leave the entry out.',
    ],
    [
      'a marketplace that is none',
      'US: "',
      'UK: "',
      '26 asins.UK is not one of the choices → Did you mean US? One of: US, CA, MX, BR, GB, DE, FR, IT, ES, NL, BE, IE, EG, IN, PL, SA, SE, TR, AE, JP, SG, AU.',
    ],
    [
      'a list with too few entries',
      /specs:\n(.*\n){3}/,
      'specs: []\n',
      '21 specs has 0 entries, fewer than 3 → Give a list, each entry on a line that begins with a hyphen (Rows of the specification table).',
    ],
    [
      'text for a list',
      'pros:\n  - It is bright',
      'pros: It is bright',
      '15 pros is text → Give a list, each entry on a line that begins with a hyphen (What speaks for it, one statement each).',
    ],
    [
      'a price without a currency',
      'brand: Acme',
      'brand: Acme\nlaunchPrice: "349.99"',
      '6 launchPrice "349.99" is not an amount with its currency → Write the number, a space and the ISO code, such as "349.99 USD".',
    ],
    [
      'a key that stands twice',
      'brand: Acme',
      'brand: Acme\nbrand: Other',
      '6 brand stands twice → Keep one of the two.',
    ],
    [
      'a value with a colon',
      'name: Alpha',
      'name: Alpha: the lamp',
      '2 front matter is not valid YAML: Nested mappings are not allowed in compact mappings → Put a value that holds a colon in quotes.',
    ],
    [
      'a description that is too short',
      /description: .*/,
      'description: Short.',
      '3 description is 6 characters long, fewer than 50 → Give text from 50 to 170 characters (One or two sentences for search results, 50 to 170 characters).',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(product(from, to)).toContain(expected);
  });
});

test('one statement in all is too few, even where another field is wrong', () => {
  const faults = product(/cons:\n.*\n/, 'gtin: 1\n');
  expect(faults).toContainEqual(expect.stringMatching(/^15 pros hold fewer than two statements/));
  expect(faults).toContainEqual(expect.stringMatching(/^17 gtin is a number, not text/));
});

describe('a fault of another kind of file', () => {
  test.each<[string, KindName, string, string, string, RegExp]>([
    [
      'a programme that is none',
      'merchant',
      'merchants/amazon.yaml',
      'programme: amazon',
      'programme: amazn',
      /^1 programme "amazn" is not one of the choices → Did you mean amazon\?/,
    ],
    [
      'a field of another programme',
      'merchant',
      'merchants/amazon.yaml',
      'home: US',
      'home: US\nadId: 1',
      /^4 adId is not a field that is known here/,
    ],
    [
      'a tag that is none',
      'merchant',
      'merchants/amazon.yaml',
      'lamps-20',
      'lamps',
      /^6 marketplaces\.US\.tag "lamps" is not an Associates tag/,
    ],
    [
      'a site with a path',
      'site',
      'site.yaml',
      'lamps.example',
      'lamps.example/shop',
      /^2 url "https:\/\/lamps\.example\/shop" is not the address of a site/,
    ],
    [
      'a locale that is none',
      'site',
      'site.yaml',
      'en-US',
      'en_US',
      /^4 locale "en_US" is not a locale/,
    ],
    [
      'a locale of another language',
      'site',
      'site.yaml',
      'language: en',
      'language: de',
      /^4 locale "en-US" is of another language than "de", the language of the site → Remove the line for de-DE/,
    ],
    [
      'a switch that is text',
      'site',
      'site.yaml',
      'regionLookup: false',
      'regionLookup: "no"',
      /^12 regionLookup is text → Give true or false/,
    ],
    [
      'a group that is missing',
      'author',
      'authors/ada.mdx',
      'picture:\n  src: lamp.svg\n  alt: A lamp\n',
      '',
      /^1 picture is missing → Add it\./,
    ],
    [
      'alternative text that is empty',
      'author',
      'authors/ada.mdx',
      'alt: A lamp',
      'alt: " "',
      /^8 picture\.alt is empty/,
    ],
    [
      'a picture of a kind that is not read',
      'author',
      'authors/ada.mdx',
      'lamp.svg',
      'lamp.gif',
      /^7 picture\.src "lamp\.gif" is not the name of a picture/,
    ],
    [
      'a profile without https',
      'author',
      'authors/ada.mdx',
      'https://social',
      'http://social',
      /^10 links\.0 "http:\/\/social\.example\/@ada" does not fit/,
    ],
    [
      'a weight with a fraction',
      'category',
      'categories/lamps.mdx',
      'weight: 60',
      'weight: 59.5',
      /^8 rubric\.0\.weight is 59\.5, not a whole number from 1 to 100/,
    ],
    [
      'a criterion that is no slug',
      'category',
      'categories/lamps.mdx',
      'id: light',
      'id: Light',
      /^8 rubric\.0\.id "Light" is not a slug/,
    ],
  ])('%s', (_, kind, name, from, to, expected) => {
    expect(faultsOf(kind, name, from, to)).toContainEqual(expect.stringMatching(expected));
  });
});
