import { z } from 'zod';
import { addressed, picture, text } from './fields';

export const AuthorSchema = z
  .strictObject({
    slug: addressed.slug,
    description: addressed.description,
    name: text(99).describe('Name alone, without titles (search engines want the bare name)'),
    kind: z.enum(['person', 'desk']).describe('A person, or an editorial desk'),
    role: text(80).describe('What they do here'),
    credentials: z
      .array(text(120))
      .default([])
      .describe('Why readers may trust them, one true statement each'),
    picture,
    links: z
      .array(z.url({ protocol: /^https$/ }))
      .default([])
      .describe('Profiles elsewhere, https only'),
  })
  .describe('An author: content/authors/*.mdx, body = biography');

export type AuthorFields = z.infer<typeof AuthorSchema>;
