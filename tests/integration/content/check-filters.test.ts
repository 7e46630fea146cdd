import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { type ContentFolder, contentFolder } from '@/tests/support/content';

const ATTRIBUTES = `attributes:
  - id: shade
    name: Shade
    group: Form
    type: choice
    facet: true
    options:
      - { value: glass, name: Glass }
      - { value: paper, name: Paper }
  - { id: dimmable, name: Dimmable, group: Light, type: boolean, facet: true }
  - { id: weight, name: Weight, group: Form, type: number, unit: kg, facet: true }
  - { id: note, name: Note, group: Form, type: text }
`;

const SPECS = `specs:
  - { attribute: shade, value: glass, source: maker }
  - { attribute: dimmable, value: yes, source: maker }
  - { attribute: weight, value: 2 kg, source: published }
`;

/** A folder whose category has attributes, and `more` besides. */
async function withCategory(more: string): Promise<ContentFolder> {
  const folder = await contentFolder();
  await folder.edit('categories/lamps.mdx', 'order: 1\n', `order: 1\n${ATTRIBUTES}${more}`);
  for (const name of ['alpha', 'beta']) {
    await folder.edit(`products/${name}.mdx`, /specs:\n(?: {2}- .*\n)+/, SPECS);
  }
  return folder;
}

async function faultsOf(more: string) {
  const { root } = await withCategory(more);
  return (await checkContent(root)).faults.map(({ field, message, remedy }) => ({
    field,
    message,
    remedy,
  }));
}

const landing = (filter: string) =>
  `landings:\n  - { title: Some lamps, description: Some of the lamps, filter: "${filter}" }\n`;

const finder = (...answers: readonly (readonly [string, string])[]) =>
  `finder:
  title: Find a lamp
  lead: Some questions.
  questions:
${answers
  .map(
    ([id, filter]) => `    - id: ${id}
      question: Which?
      answers:
        - { id: one, label: One, filter: "${filter}", because: it is so }
        - { id: other, label: Other, filter: "shade=glass", because: it is so }
`,
  )
  .join('')}`;

test.each(['shade=glass', 'brand=acme&shade=glass&dimmable=yes&weight_from=1&weight_to=2'])(
  'a landing that an address would write so is right: %s',
  async (filter) => {
    expect(await faultsOf(landing(filter))).toEqual([]);
  },
);

test.each([
  ['shade=glas', 'names "glas", which is no option of "shade"', 'Did you mean glass?'],
  ['brand=acmee', 'names "acmee", which is no option of "brand"', 'Did you mean acme?'],
  ['shades=glass', 'names "shades", which is no facet of this category', 'Did you mean shade?'],
  ['note=x', 'names "note", which is no facet of this category', undefined],
  ['sort=newest', 'names "sort", which is no facet of this category', undefined],
  ['page=2', 'names "page", which is no facet of this category', undefined],
  ['weight_to=2&shade=glass', 'is not how an address says it', 'Write shade=glass&weight_to=2'],
  ['?shade=glass', 'is not how an address says it', 'Write shade=glass'],
  ['dimmable=maybe', 'is not how an address says it', undefined],
  ['shade=paper', 'matches no product of this category', undefined],
  ['weight_from=3', 'matches no product of this category', undefined],
  ['price_to=100', 'names the price, which changes by the hour', undefined],
])('a landing for %s is refused', async (filter, message, remedy) => {
  expect(await faultsOf(landing(filter))).toEqual([
    { field: 'landings.0.filter', message, remedy: remedy ?? expect.any(String) },
  ]);
});

test('two landings for the same are refused', async () => {
  const twice = `${landing('shade=glass')}${landing('shade=glass').split('\n')[1]}\n`;
  expect(await faultsOf(twice)).toMatchObject([{ field: 'landings.1.filter' }]);
});

test('a finder whose answers find something is right, also one that asks for a price', async () => {
  expect(await faultsOf(finder(['use', 'shade=glass']))).toEqual([]);
  expect(
    await faultsOf(`finder:
  title: Find a lamp
  lead: One question.
  questions:
    - id: money
      question: What may it cost?
      answers:
        - { id: little, label: Little, filter: price_to=50, because: it costs 50 or less }
        - { id: any, label: No matter }
`),
  ).toEqual([]);
});

test.each([
  [finder(['use', 'shade=paper']), 'questions.0.answers.0.filter', 'matches no product'],
  [finder(['use', 'shadow=glass']), 'questions.0.answers.0.filter', 'is no facet'],
  [finder(['use', 'shade=glass'], ['use', 'dimmable=yes']), 'questions.1.id', 'names "use" again'],
  [
    finder(['use', 'shade=glass'], ['look', 'shade=glass']),
    'questions.1.answers.0.filter',
    'asks for "shade", as an earlier question does',
  ],
  [
    finder(['use', 'shade=glass']).replace('id: other', 'id: one'),
    'questions.0.answers.1.id',
    'names "one" again',
  ],
  [
    finder(['use', 'shade=glass']).replace(', because: it is so', ''),
    'questions.0.answers.0.because',
    'goes with a filter',
  ],
])(
  'a finder is refused that cannot be answered as it is written (%#)',
  async (more, field, told) => {
    expect(await faultsOf(more)).toContainEqual({
      field: `finder.${field}`,
      message: expect.stringContaining(told),
      remedy: expect.any(String),
    });
  },
);

test('a finder is refused where no combination of answers yields a product', async () => {
  const { root, edit } = await withCategory(`finder:
  title: Find a lamp
  lead: Two questions.
  questions:
    - id: shade
      question: Which shade?
      answers:
        - { id: glass, label: Glass, filter: shade=glass, because: it is of glass }
        - { id: glass-too, label: Glass too, filter: shade=glass, because: it is of glass }
    - id: dim
      question: Dimmable?
      answers:
        - { id: yes, label: Yes, filter: dimmable=yes, because: it can be dimmed }
        - { id: sure, label: Sure, filter: dimmable=yes, because: it can be dimmed }
`);
  expect((await checkContent(root)).faults).toEqual([]);
  await edit('products/alpha.mdx', 'value: glass', 'value: paper');
  await edit('products/beta.mdx', 'dimmable, value: yes', 'dimmable, value: no');
  const { faults } = await checkContent(root);
  expect(faults).toMatchObject([
    { field: 'finder.questions', message: 'can be answered in no way that a product satisfies' },
  ]);
});
