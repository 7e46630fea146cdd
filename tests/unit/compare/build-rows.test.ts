import { describe, expect, it } from 'vitest';
import {
  areSame,
  buildSpecGroups,
  countRows,
  hasBest,
  type Source,
  sourcesIn,
} from '@/lib/compare/build-rows';
import { AttributeSchema } from '@/lib/content/schema/attribute';

const spec = (group: string, name: string, value: string, source: Source = 'maker') => ({
  group,
  name,
  value,
  source,
});

const FIRST = {
  specs: [
    spec('Form', 'Type', 'In-ear'),
    spec('Form', 'Weight', '18 g', 'published'),
    spec('Sound', 'Drivers', '40 mm'),
    spec('Sound', 'Tuning', 'Warm'),
  ],
};
const SECOND = {
  specs: [
    spec('Microphone', 'Type', 'Boom'),
    spec('Sound', 'Drivers', '40 mm'),
    spec('Form', 'Type', 'Over-ear'),
    spec('Form', 'Colour', 'Red'),
    spec('Form', 'Weight', '18 g'),
  ],
};
const THIRD = {
  specs: [spec('Form', 'Colour', 'Red'), spec('Microphone', 'Type', 'Boom', 'measured')],
};

/** Groups as one line a row: name, cells, and whether it says the same of all. */
const lines = (products: Parameters<typeof buildSpecGroups>[0]) =>
  buildSpecGroups(products).flatMap(({ name, rows }) => [
    `# ${name}`,
    ...rows.map(
      (row) =>
        `${row.name}: ${row.cells.map((cell) => cell?.value ?? '–').join(' | ')}${row.isSame ? ' =' : ''}`,
    ),
  ]);

describe('the rows of a comparison', () => {
  it('are what at least two products state, by group, in the order of first mention', () => {
    expect(lines([FIRST, SECOND, THIRD])).toEqual([
      '# Form',
      'Type: In-ear | Over-ear | –',
      'Weight: 18 g | 18 g | –',
      'Colour: – | Red | Red',
      '# Sound',
      'Drivers: 40 mm | 40 mm | –',
      '# Microphone',
      'Type: – | Boom | Boom',
    ]);
  });

  it('keep two specifications of one name apart where their groups differ', () => {
    expect(lines([FIRST, SECOND])).toEqual([
      '# Form',
      'Type: In-ear | Over-ear',
      'Weight: 18 g | 18 g =',
      '# Sound',
      'Drivers: 40 mm | 40 mm =',
    ]);
  });

  it('are all that is stated where there is one product alone', () => {
    expect(lines([THIRD])).toEqual(['# Form', 'Colour: Red =', '# Microphone', 'Type: Boom =']);
  });

  it('take twenty products', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      specs: [spec('Form', 'Weight', `${index} g`), spec('Form', 'Type', 'In-ear')],
    }));
    const [form] = buildSpecGroups(many);
    expect(form?.rows.map(({ cells, isSame }) => [cells.length, isSame])).toEqual([
      [20, false],
      [20, true],
    ]);
  });
});

describe('values are the same', () => {
  it.each([
    ['letter for letter', ['40 mm', '40 mm'], true],
    ['whatever the kind of space', ['40 mm', '40\u00a0mm', ' 40\u202fmm'], true],
    ['whatever the capitals', ['None', 'none'], true],
    ['not with another figure', ['40 mm', '50 mm'], false],
    ['not with one that is not stated', ['40 mm', undefined], false],
    ['not where none is stated', [undefined, undefined], false],
  ])('%s', (_name, values, isSame) => {
    expect(areSame(values)).toBe(isSame);
  });
});

describe('a group', () => {
  it('goes with its rows only if all of them are the same', () => {
    const mixed = { specs: [spec('Form', 'Weight', '19 g'), spec('Sound', 'Drivers', '40 mm')] };
    const groups = buildSpecGroups([FIRST, mixed]);
    expect(groups.map(({ name, isSame }) => [name, isSame])).toEqual([
      ['Form', false],
      ['Sound', true],
    ]);
    expect(countRows(groups)).toEqual({ same: 1, all: 2 });
  });
});

it('the sources of the figures that are shown are known, and of no others', () => {
  expect(sourcesIn(buildSpecGroups([FIRST, SECOND]))).toEqual(new Set(['maker', 'published']));
  expect(sourcesIn(buildSpecGroups([SECOND, THIRD]))).toEqual(new Set(['maker', 'measured']));
});

describe('products of two categories', () => {
  const attribute = (id: string, unit: string, group: string, name: string) =>
    AttributeSchema.parse({ id, name, group, type: 'number', unit, better: 'lower' });
  const heavy = (group: string, name: string, unit: string, value: number) => ({
    specs: [{ ...spec(group, name, `${value} ${unit}`), attribute: 'weight' }],
    values: { weight: value },
    attributes: [attribute('weight', unit, group, name)],
  });

  it('share a row where one attribute is declared in one unit, whatever it is called', () => {
    const [group] = buildSpecGroups([
      heavy('Form', 'Weight', 'g', 300),
      heavy('Size', 'Mass', 'g', 200),
    ]);
    expect(group?.name).toBe('Form');
    expect(group?.rows.map(({ name, best }) => [name, [...best]])).toEqual([['Weight', [1]]]);
  });

  it('are not ranked where the unit differs, though one name puts them side by side', () => {
    const groups = buildSpecGroups([
      heavy('Form', 'Weight', 'g', 300),
      heavy('Form', 'Weight', 'kg', 2),
    ]);
    expect(groups[0]?.rows.map(({ cells, best }) => [cells.length, best.size])).toEqual([[2, 0]]);
    expect(hasBest(groups)).toBe(false);
    expect(
      buildSpecGroups([heavy('Form', 'Weight', 'g', 300), heavy('Size', 'Mass', 'kg', 2)]),
    ).toEqual([]);
  });

  it('lose no figure, even where a product states one name twice', () => {
    const twice = { specs: [spec('Form', 'Weight', '1 g'), spec('Form', 'Weight', '2 g')] };
    const [group] = buildSpecGroups([twice, twice]);
    expect(group?.rows.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual([
      ['1 g', '1 g'],
      ['2 g', '2 g'],
    ]);
  });
});
