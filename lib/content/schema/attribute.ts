import { z } from 'zod';
import { slug, text } from './fields';

/** What else shoppers call something when they search. */
const words = z
  .array(text(40))
  .max(24)
  .default([])
  .describe('What else shoppers call it when they search, such as "cordless"');

const option = z.strictObject({
  value: slug.describe('How it stands in addresses, such as "over-ear"'),
  name: text(60).describe('What shoppers read, such as "Over-ear"'),
  words,
});

/** Types of values: a figure, two figures, yes or no, one or more of some options, any text. */
const ATTRIBUTE_TYPES = ['number', 'range', 'boolean', 'choice', 'text'] as const;

const HAS_UNIT: readonly string[] = ['number', 'range'];

/** Names in the addresses of category pages that are no attributes. */
const RESERVED: readonly string[] = ['brand', 'price', 'sort', 'page', 'q', 'items'];

const faulty = (path: string, message: string, remedy: string) => ({
  path: [path],
  message,
  params: { remedy },
});

export const AttributeSchema = z
  .strictObject({
    id: slug
      .refine((id) => !RESERVED.includes(id), {
        message: 'is a name that every category uses itself',
        params: { remedy: `Choose another name than: ${RESERVED.join(', ')}.` },
      })
      .describe('Key under which products give their value, such as "battery-life"'),
    name: text(60).describe('What shoppers read, such as "Battery life"'),
    group: text(40).describe('Heading under which it stands, such as "Connections"'),
    type: z
      .enum(ATTRIBUTE_TYPES)
      .describe(
        'number = a figure; range = two figures, from and to; boolean = yes or no; choice = one of the options; text = any words',
      ),
    unit: text(16)
      .optional()
      .describe('Unit of a number or range, such as "g"; values in units like it are converted'),
    better: z
      .enum(['higher', 'lower'])
      .optional()
      .describe(
        'Which number is better; higher, of yes and no, is yes. Leave it out where neither is',
      ),
    options: z
      .array(option)
      .min(2)
      .max(60)
      .optional()
      .describe('What can be chosen, in that order'),
    several: z
      .boolean()
      .default(false)
      .describe('True if a product can have several of the options'),
    facet: z.boolean().default(false).describe('True to let shoppers filter by it'),
    words,
    without: z
      .array(text(40))
      .max(24)
      .default([])
      .describe('For yes or no: what shoppers call it when they want none, such as "wired"'),
  })
  .refine((each) => each.unit === undefined || HAS_UNIT.includes(each.type), {
    ...faulty(
      'unit',
      'stands at a type that has none',
      'Remove it, or make the type number or range.',
    ),
  })
  .refine((each) => (each.type === 'choice') === (each.options !== undefined), {
    ...faulty(
      'options',
      'go with the type choice, and with it alone',
      'Add two or more, or remove them.',
    ),
  })
  .refine((each) => each.better === undefined || ['number', 'boolean'].includes(each.type), {
    ...faulty('better', 'stands at a type that cannot be ranked', 'Remove it.'),
  })
  .refine((each) => !(each.facet && each.type === 'text'), {
    ...faulty(
      'facet',
      'stands at text, which nobody can filter by',
      'Remove it, or declare options.',
    ),
  })
  .refine((each) => !each.several || each.type === 'choice', {
    ...faulty('several', 'goes with the type choice alone', 'Remove it.'),
  })
  .refine((each) => each.without.length === 0 || each.type === 'boolean', {
    ...faulty('without', 'goes with the type boolean alone', 'Remove it.'),
  });

/** One line of a category’s specification, as it is declared. */
export type Attribute = z.infer<typeof AttributeSchema>;
