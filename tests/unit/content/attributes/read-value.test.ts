import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '@/lib/content/attributes/read-value';
import { wordValue } from '@/lib/content/attributes/word-value';
import { type Attribute, AttributeSchema } from '@/lib/content/schema/attribute';

const declare = (fields: object): Attribute =>
  AttributeSchema.parse({ id: 'it', name: 'It', group: 'All', ...fields });

const WEIGHT = declare({ type: 'number', unit: 'g' });
const KEYS = declare({ type: 'number' });
const RANGE = declare({ type: 'range', unit: 'Hz' });
const WIRELESS = declare({ type: 'boolean' });
const OPTIONS = [
  { value: 'over-ear', name: 'Over-ear', words: ['circumaural'] },
  { value: 'in-ear', name: 'In-ear' },
  { value: 'usb-c', name: 'USB-C' },
];
const TYPE = declare({ type: 'choice', options: OPTIONS });
const PORTS = declare({ type: 'choice', options: OPTIONS, several: true });

describe('a value', () => {
  it.each([
    ['a figure', WEIGHT, '254 g', 254],
    ['a figure without a space', WEIGHT, '254g', 254],
    ['another unit of the kind', WEIGHT, '0.254 kg', 254],
    ['an ounce', WEIGHT, '10 oz', 283.495],
    ['a plain number', KEYS, 104, 104],
    ['a number as text', KEYS, '1,000', 1000],
    ['a range with one unit', RANGE, '20–20,000 Hz', { from: 20, to: 20_000 }],
    ['a range with two units', RANGE, '20 Hz – 40 kHz', { from: 20, to: 40_000 }],
    ['a range with a hyphen', RANGE, '12 Hz-28 kHz', { from: 12, to: 28_000 }],
    ['a range in words', RANGE, '5 Hz to 35 kHz', { from: 5, to: 35_000 }],
    ['yes', WIRELESS, true, true],
    ['no in words', WIRELESS, 'No', false],
    ['an option by its name', TYPE, 'over-ear', ['over-ear']],
    ['an option by what else it is called', TYPE, 'Circumaural', ['over-ear']],
    [
      'several options, in the order of the category',
      PORTS,
      'USB-C, over-ear',
      ['over-ear', 'usb-c'],
    ],
    ['none of a figure', WEIGHT, 'none', null],
  ])('is read: %s', (_, attribute, written, value) => {
    expect(readValue(attribute, written, 'en')).toEqual({ value });
  });

  it('is read as the language of the site writes numbers', () => {
    expect(readValue(WEIGHT, '1.254,5 g', 'de')).toEqual({ value: 1254.5 });
    expect(readValue(WEIGHT, '0,3 kg', 'de')).toEqual({ value: 300 });
    expect(readValue(RANGE, '20 Hz bis 40 kHz', 'de')).toEqual({ value: { from: 20, to: 40_000 } });
  });

  it.each([
    ['a unit of another kind', WEIGHT, '25 mm', /unit that is not g/, /Converted: mg, kg, oz, lb/],
    ['no unit', WEIGHT, '254', /has no unit/, /"254 g"/],
    ['a unit where none is declared', KEYS, '104 mm', /declares none/, /number alone/],
    ['no number', WEIGHT, 'heavy', /is not a number/, /"12 g"/],
    ['a range of one figure', RANGE, '20 Hz', /is not a range/, /"20–40 Hz"/],
    ['a range upside down', RANGE, '40 kHz–20 Hz', /begins above its end/, /smaller/],
    ['an unknown option', TYPE, 'on-ear', /not one of the options/, /Did you mean/],
    ['two options where one counts', TYPE, 'over-ear, in-ear', /not one of the options/, /One of/],
    ['neither yes nor no', WIRELESS, 'maybe', /neither yes nor no/, /yes or no/],
  ])('is refused, with how to mend it: %s', (_, attribute, written, message, remedy) => {
    expect(readValue(attribute, written, 'en')).toEqual({
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });

  it('never makes the check fail, whatever is written', () => {
    const attribute = fc.constantFrom(WEIGHT, KEYS, RANGE, WIRELESS, TYPE, PORTS);
    fc.assert(
      fc.property(attribute, fc.string({ unit: 'grapheme' }), (each, written) => {
        const read = readValue(each, written, 'en');
        expect('value' in read || (read.message !== '' && read.remedy !== '')).toBe(true);
      }),
    );
  });

  it('is read back from its own words', () => {
    const words = { locale: 'en-US', yes: 'yes', no: 'no' };
    const number = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(number, number, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const back = readValue(WEIGHT, wordValue(WEIGHT, one, words), 'en');
        expect(back).toEqual({ value: one });
        const range = readValue(RANGE, wordValue(RANGE, { from, to }, words), 'en');
        expect(range).toMatchObject({ value: { from: expect.any(Number) } });
      }),
    );
  });
});

describe('a value is worded', () => {
  const words = { locale: 'en-US', yes: 'Yes', no: 'No' };
  it.each([
    [WEIGHT, 254, '254 g'],
    [WEIGHT, 254.012, '254 g'],
    [WEIGHT, 43.6, '43.6 g'],
    [WEIGHT, 1254, '1,254 g'],
    [RANGE, { from: 20, to: 20_000 }, '20 Hz–20 kHz'],
    [WIRELESS, false, 'No'],
    [PORTS, ['over-ear', 'usb-c'], 'Over-ear, USB-C'],
    [declare({ type: 'number', unit: '″' }), 27, '27″'],
  ])('as shoppers read it', (attribute, value, expected) => {
    expect(wordValue(attribute, value, words)).toBe(expected);
  });
});

describe('an attribute is refused', () => {
  it.each([
    ['a unit of a choice', { type: 'choice', options: OPTIONS, unit: 'g' }],
    ['a choice without options', { type: 'choice' }],
    ['options of a number', { type: 'number', options: OPTIONS }],
    ['a facet of text', { type: 'text', facet: true }],
    ['a better text', { type: 'text', better: 'higher' }],
    ['several figures', { type: 'number', several: true }],
    ['words for none of a figure', { type: 'number', without: ['light'] }],
    ['a name that every category uses', { type: 'number', id: 'price' }],
  ])('%s', (_, fields) => {
    const whole = { id: 'it', name: 'It', group: 'All', ...fields };
    expect(AttributeSchema.safeParse(whole).success).toBe(false);
  });
});
