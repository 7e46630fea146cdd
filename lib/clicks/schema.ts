import { z } from 'zod';
import { MARKETPLACE_CODES } from '@/lib/affiliate/marketplaces';
import { PLACEMENTS } from '@/lib/affiliate/placements';
import { isId } from '@/lib/core/ids';
import { isSlug } from '@/lib/core/slugs';

const slug = z.string().refine(isSlug, { message: 'is not a slug' });

/** What a URL path may hold by RFC 3986 §3.3; a browser's `location.pathname` is always like this. */
const PATH = /^\/(?!\/)[\w\-.~!$&'()*+,;=:@%/]*$/;

/** What the page sends when somebody follows an affiliate link. Nothing in it is about the reader. */
export const ClickBody = z
  .strictObject({
    id: z
      .string()
      .refine((text) => isId('clk', text), { message: 'is not "clk_" and 22 characters' })
      .describe('Made by the page for this click; sent again, it counts once'),
    page: z
      .string()
      .max(300)
      .regex(PATH, { message: 'is not a path of this site, without query and fragment' })
      .describe('Path of the page that holds the link'),
    product: slug.describe('Slug of the product'),
    merchant: slug.describe('Slug of the merchant that the link leads to'),
    placement: z.enum(PLACEMENTS).describe('Where on the page the link stands'),
    list: slug.optional().describe('Slug of the best-of list, for a link in one'),
    position: z.int().min(1).max(100).optional().describe('Rank in that list, 1 being the first'),
    marketplace: z
      .enum(MARKETPLACE_CODES)
      .optional()
      .describe('Marketplace that the link leads to, for merchants that have several'),
  })
  .refine(({ list, position }) => (list === undefined) === (position === undefined), {
    path: ['position'],
    message: 'goes with "list": send both or neither',
  });

export type ClickBody = z.infer<typeof ClickBody>;
