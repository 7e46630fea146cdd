import { z } from 'zod';
import { AttributeSchema } from './attribute';
import { addressed, picture, slug, text } from './fields';
import { FinderSchema, LandingSchema } from './finder';

const criterion = z.strictObject({
  id: slug.describe('Key under which products give their score'),
  name: text(40).describe('Name that shoppers read'),
  weight: z.number().int().min(1).max(100).describe('Share of the overall score, in percent'),
  description: text(240).describe('What it judges, and from what'),
});

export const CategorySchema = z
  .strictObject({
    ...addressed,
    name: text(40).describe('Plural name, such as "Headphones"'),
    order: z.number().int().min(1).max(999).describe('Place in menus, lowest first'),
    picture,
    rubric: z
      .array(criterion)
      .min(2)
      .max(8)
      .refine((parts) => parts.reduce((sum, part) => sum + part.weight, 0) === 100, {
        message: 'has weights that do not add up to 100',
        params: { remedy: 'Change the weights of the criteria until their sum is 100.' },
      })
      .describe('How products of this category are scored; weights add up to 100'),
    attributes: z
      .array(AttributeSchema)
      .max(80)
      .min(3)
      .default([])
      .describe('What is specified of its products, in the order in which it is read'),
    landings: z
      .array(LandingSchema)
      .max(40)
      .default([])
      .describe('Choices of filters that search engines may show; every other one they leave out'),
    finder: FinderSchema.optional(),
  })
  .describe('A category: content/categories/*.mdx, body = introduction');

export type CategoryFields = z.infer<typeof CategorySchema>;
