import { z } from 'zod';
import { addressed, dated, published, text } from './fields';

export const PageSchema = z
  .strictObject({
    ...addressed,
    ...dated,
    ...published,
    title: text(90).describe('Headline of the page'),
  })
  .describe('A page of the site itself: content/pages/*.mdx');

export type PageFields = z.infer<typeof PageSchema>;
