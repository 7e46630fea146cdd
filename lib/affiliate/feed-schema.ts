import { z } from 'zod';
import { isLoopback } from '@/lib/core/loopback';
import { isSlug } from '@/lib/core/slugs';
import { readHttpUrl } from '@/lib/core/urls';

const FEED_FORMATS = ['auto', 'awin', 'google'] as const;
const FEED_TIMES = ['row', 'feed'] as const;

/** What stands for a secret in an address: content is public, keys are not. */
const PLACEHOLDER = /\$\{(FEED_[A-Z0-9_]+)\}/g;

/** An address with its placeholders filled. `secretOf` gives the secret of a name. */
export function fillFeedAddress(address: string, secretOf: (name: string) => string): string {
  return address.replace(PLACEHOLDER, (_, name: string) => encodeURIComponent(secretOf(name)));
}

/** True for what a feed may be fetched from: https anywhere, http on this machine alone. */
export function isFeedAddress(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** No secret decides where a request goes: the host is the same whatever is filled in. */
function addressFault(address: string): string | null {
  const filled = ['a', 'b'].map((secret) => readHttpUrl(fillFeedAddress(address, () => secret)));
  const [one, other] = filled;
  if (!one || !other) return 'is not an address';
  if (one.origin !== other.origin) return 'has a placeholder in its host';
  if (address.includes('${') && one.href === other.href) return 'has a placeholder of another name';
  return isFeedAddress(one) ? null : 'is not https';
}

const url = z
  .string()
  .trim()
  .max(2_000)
  .superRefine((value, context) => {
    const message = addressFault(value);
    if (message === null) return;
    const remedy = `Copy the whole https address. A key in it may stand in the environment: write \${FEED_KEY}, any name that begins with FEED_.`;
    context.addIssue({ code: 'custom', message, params: { remedy } });
  });

const FILE_NAME = /^(?:[^\s./\\\p{Cc}][^/\\\p{Cc}]*\/)*[^\s./\\\p{Cc}][^/\\\p{Cc}]*$/u;

const file = z
  .string()
  .trim()
  .max(200)
  .refine((value) => FILE_NAME.test(value), {
    message: 'is not the name of a file in the folder of feeds',
    params: { remedy: 'Write the name below DATA_DIR/feeds, such as "shop.csv.gz".' },
  });

const slug = z
  .string()
  .trim()
  .refine(isSlug, {
    message: 'is not a slug',
    params: { remedy: 'Write lower-case letters, digits and single hyphens.' },
  });

const FeedSchema = z
  .strictObject({
    name: slug.describe('Name of the feed in reports; offers remember it, so keep it'),
    url: url
      .optional()
      .describe(`Where it is fetched from: an https address; \${FEED_KEY} stands for a variable`),
    file: file.optional().describe('A file below DATA_DIR/feeds, in place of an address'),
    format: z
      .enum(FEED_FORMATS)
      .default('auto')
      .describe('awin = Awin’s CSV; google = Google’s, as text or XML; auto = told by the content'),
    currency: z
      .string()
      .trim()
      .regex(/^[A-Z]{3}$/, { message: 'is not a currency code' })
      .optional()
      .describe('ISO 4217 code of prices that name none'),
    observed: z
      .enum(FEED_TIMES)
      .default('row')
      .describe(
        'When a price was seen: row = the row’s own last_updated, where it has one; feed = when the feed was made',
      ),
    map: z
      .record(z.string().trim().min(1).max(200), slug)
      .default({})
      .describe('Slug of the product for each product id of the merchant that nothing else tells'),
  })
  .superRefine((feed, context) => {
    if ((feed.url === undefined) !== (feed.file === undefined)) return;
    context.addIssue({
      code: 'custom',
      path: [feed.url === undefined ? 'url' : 'file'],
      message: feed.url === undefined ? 'is missing, and so is "file"' : 'is given beside "url"',
      params: { remedy: 'Give either the address or the file.' },
    });
  });

/** The product feeds of a merchant. */
export const FeedsSchema = z
  .array(FeedSchema)
  .max(20)
  .superRefine((feeds, context) => {
    for (const [index, { name }] of feeds.entries()) {
      if (feeds.findIndex((feed) => feed.name === name) === index) continue;
      const message = 'is the name of another feed too';
      const params = { remedy: 'Give each feed of the merchant a name of its own.' };
      context.addIssue({ code: 'custom', path: [index, 'name'], message, params });
    }
  })
  .default([])
  .describe('Product feeds that its prices are read from');

/** A feed as a merchant's file declares it. */
export type Feed = z.infer<typeof FeedSchema>;
