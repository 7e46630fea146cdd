import { stringify } from 'yaml';
import type { DerivedAttribute } from './derive-attributes';
import type { NamedRow } from './name-products';

/** Lines that every product can have, for those of which hardly anything else is known. */
const LISTED = [
  { id: 'listed-as', name: 'Listed as', write: ({ name }: NamedRow) => name },
  { id: 'maker', name: 'Maker', write: ({ brand }: NamedRow) => brand },
  { id: 'model-name', name: 'Model', write: ({ model }: NamedRow) => model },
];
const LEAST_LINES = 3;
const DAY = '2026-01-15';

export const LISTED_ATTRIBUTES = LISTED.map(({ id, name }) => ({
  id,
  name,
  group: 'Listing',
  type: 'text',
}));

export const file = (fields: object, body: string) =>
  `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`;

function specsOf(row: NamedRow, attributes: readonly DerivedAttribute[]) {
  const known = attributes.flatMap(({ key, declared, write }) => {
    const value = write(row.cells[key] ?? null);
    return value === undefined ? [] : [{ attribute: declared.id, value, source: 'published' }];
  });
  const missing = LISTED.slice(0, Math.max(0, LEAST_LINES - known.length)).map((line) => ({
    attribute: line.id,
    value: line.write(row),
    source: 'published',
  }));
  return [...known, ...missing];
}

const tenth = (figure: number) => Math.round(Math.min(10, Math.max(0, figure)) * 10) / 10;

function statements(row: NamedRow, attributes: readonly DerivedAttribute[], price: string) {
  const flags = attributes.flatMap(({ key, declared }) =>
    typeof row.cells[key] === 'boolean'
      ? [{ name: String(declared.name), isYes: row.cells[key] === true }]
      : [],
  );
  const known = Object.values(row.cells).filter((cell) => cell !== null).length;
  return {
    pros: [
      ...flags.filter(({ isYes }) => isYes).map(({ name }) => `${name}: it has that`),
      `${known} of ${attributes.length} figures are published`,
    ],
    cons: [
      ...flags.filter(({ isYes }) => !isYes).map(({ name }) => `${name}: it has none`),
      row.price === null ? 'No price is known' : `Listed at ${price}`,
    ],
  };
}

/** The file of a product, with all that the list knows of it and nothing else. */
export function productFile(
  row: NamedRow,
  attributes: readonly DerivedAttribute[],
  category: string,
): string {
  const price = row.price === null ? '' : `${row.price.toFixed(2)} USD`;
  const known = Object.values(row.cells).filter((cell) => cell !== null).length;
  const fields = {
    name: row.title,
    description: `What the published list says of the ${row.title}, and nothing that it does not say.`,
    published: DAY,
    brand: row.brand,
    model: row.model,
    category,
    author: 'desk',
    status: 'current',
    released: '2020',
    ...(price ? { launchPrice: price } : {}),
    picture: { src: 'product.svg', alt: `Outline that stands for the ${row.title}` },
    assessment: 'specifications',
    scores: {
      value: row.price === null ? 5 : tenth(10 - Math.log2(1 + row.price / 20)),
      facts: tenth((10 * known) / Math.max(1, attributes.length)),
    },
    ...statements(row, attributes, price),
    verdict: 'A line of a published list, scored by what it says.',
    bestFor: 'Readers who compare published figures',
    ...(row.variant ? { variant: row.variant } : {}),
    specs: specsOf(row, attributes),
  };
  return file(fields, 'The table holds all that is published of it here.');
}
