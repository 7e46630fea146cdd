import { z } from 'zod';
import { DAY, HOUR, MINUTE, parseDuration } from '@/lib/core/duration';

/** How a source came by a price: asked the merchant's API, read its feed, or was told by an editor. */
export const PRICE_SOURCES = ['api', 'feed', 'manual'] as const;

export type PriceSource = (typeof PRICE_SOURCES)[number];

/** The most that Amazon lets its API's answers be kept; the database holds every API to it. */
export const LONGEST_API_KEEP = 24 * HOUR;

function duration(least: number, most: number, range: string) {
  return z
    .string()
    .trim()
    .transform((value, context) => {
      const length = parseDuration(value);
      if (length !== null && length >= least && length <= most) return length;
      context.addIssue({
        code: 'custom',
        message: length === null ? 'is not a length of time' : `is not within ${range}`,
        params: { remedy: `Write ${range}, as in "30 min", "12 h" or "7 days".` },
      });
      return z.NEVER;
    });
}

/** What a merchant other than Amazon allows; what its contract does not say, the file need not. */
export const PartnerPolicySchema = z
  .strictObject({
    showFor: duration(5 * MINUTE, 30 * DAY, '5 min to 30 days')
      .prefault('24 h')
      .describe('How long a price that a machine reads may be shown after it was observed'),
    keepFor: duration(5 * MINUTE, 90 * DAY, '5 min to 90 days')
      .prefault('7 days')
      .describe(
        'How long an observation may be kept, shown or not, and how long an editor’s price may be shown; not less than "showFor"',
      ),
    sources: z
      .array(z.enum(PRICE_SOURCES))
      .min(1)
      .default(['feed', 'manual'])
      .describe('Where prices may come from'),
    price: z.boolean().default(true).describe('Whether its prices may be shown'),
    availability: z.boolean().default(true).describe('Whether its availability may be shown'),
    pictures: z.boolean().default(false).describe('Whether its pictures may be shown'),
    notice: z
      .string()
      .trim()
      .min(1)
      .max(400)
      .optional()
      .describe('A sentence that its contract asks for beside prices'),
    trusted: z
      .boolean()
      .default(true)
      .describe('Whether its price may be the best one; false puts it after those of others'),
    history: z.boolean().default(false).describe('Whether past prices may be kept'),
    alerts: z.boolean().default(false).describe('Whether readers may be told of price changes'),
    email: z.boolean().default(false).describe('Whether its prices may stand in e-mail'),
    machines: z
      .boolean()
      .default(false)
      .describe(
        'Whether its prices may stand in what programs read in place of pages, such as their Markdown',
      ),
    combine: z
      .boolean()
      .default(true)
      .describe('Whether its price may stand beside those of other merchants'),
  })
  .refine(({ showFor, keepFor }) => showFor <= keepFor, {
    path: ['keepFor'],
    message: 'is shorter than "showFor": what is shown must be kept',
    params: { remedy: 'Write a longer "keepFor", or a shorter "showFor", under "policy".' },
  })
  .describe('What the merchant’s contract allows to do with its prices');

/** What an operator may settle of Amazon's policy; the rest is built in. */
export const AmazonPolicySchema = z
  .strictObject({
    showFor: duration(MINUTE, DAY, '1 min to 24 h')
      .prefault('1 h')
      .describe('How long a price may be shown after it was observed; its time stands beside it'),
    trusted: z
      .boolean()
      .default(true)
      .describe('Whether its price may be the best one; false puts it after those of others'),
    agreement: z
      .string()
      .trim()
      .min(10)
      .max(200)
      .optional()
      .describe(
        'Your agreement with Amazon, and its day, that this site may track prices of other merchants; without one no price is tracked on the whole site',
      ),
  })
  .describe('What may be settled of Amazon’s policy');
