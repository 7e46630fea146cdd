import { z } from 'zod';
import { isWebUrl, repeated } from './rules';

const url = z.string().refine(isWebUrl, 'is no absolute address');
const filled = z.string().min(1);
const instant = z.iso.datetime({ offset: true });

const AuthorSchema = z
  .strictObject({ name: filled.optional(), url: url.optional(), avatar: url.optional() })
  .refine((author) => Object.keys(author).length > 0, 'says nothing');

const ItemSchema = z
  .strictObject({
    id: filled,
    url: url.optional(),
    external_url: url.optional(),
    title: filled.optional(),
    content_html: z.string().optional(),
    content_text: z.string().optional(),
    summary: filled.optional(),
    image: url.optional(),
    banner_image: url.optional(),
    date_published: instant.optional(),
    date_modified: instant.optional(),
    authors: z.array(AuthorSchema).min(1).optional(),
    tags: z.array(filled).min(1).optional(),
    language: filled.optional(),
  })
  .refine(
    (item) => item.content_html !== undefined || item.content_text !== undefined,
    'has no content',
  );

/** https://www.jsonfeed.org/version/1.1/, without extensions. */
const JsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: filled,
  home_page_url: url,
  feed_url: url,
  description: filled.optional(),
  user_comment: filled.optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(AuthorSchema).min(1).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)
    .optional(),
  expired: z.boolean().optional(),
  items: z.array(ItemSchema),
});

/** What a feed has against JSON Feed 1.1. */
export function jsonFeedFaults(text: string): string[] {
  const result = JsonFeedSchema.safeParse(JSON.parse(text));
  if (!result.success) {
    return result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
  return repeated(result.data.items.map(({ id }) => id)).map((id) => `id ${id} twice`);
}
