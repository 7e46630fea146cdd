import { z } from 'zod';
import { addressed, dated, picture, published, slug, text } from './fields';

export const GuideSchema = z
  .strictObject({
    ...addressed,
    ...dated,
    ...published,
    title: text(90).describe('Headline of the page'),
    author: slug.describe('Slug of the author'),
    picture,
    categories: z.array(slug).min(1).describe('Slugs of the categories it helps with'),
    summary: text(400).describe('The answer in two or three sentences, shown first'),
  })
  .describe('A guide: content/guides/*.mdx, body = the guide');

export type GuideFields = z.infer<typeof GuideSchema>;
