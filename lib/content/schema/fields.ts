import { z } from 'zod';
import { isGtin } from '@/lib/affiliate/gtin';
import { isCalendarDay } from '@/lib/core/dates';
import { DAY } from '@/lib/core/duration';
import { readInstant } from '@/lib/core/instants';
import { parseMoney } from '@/lib/core/money';
import { isSlug } from '@/lib/core/slugs';

/** Text with its ends trimmed, so that a file saved with CRLF line ends reads the same. */
export const text = (max: number) => z.string().trim().min(1).max(max);

export const slug = z
  .string()
  .trim()
  .refine(isSlug, {
    message: 'is not a slug',
    params: {
      remedy: 'Write lower-case letters, digits and single hyphens, at most 80 characters.',
    },
  });

/** A day of the calendar, YYYY-MM-DD. */
export const day = z
  .string()
  .trim()
  .refine(isCalendarDay, {
    message: 'is not a day of the calendar',
    params: { remedy: 'Write a day that exists as YYYY-MM-DD, such as 2026-11-05.' },
  });

const INSTANT_REMEDY =
  'Write the time in UTC as 2026-11-27T18:00Z, or the day alone as 2026-11-27.';

/** An instant in UTC, in epoch milliseconds; a day alone stands for where `place` is in it. */
export const instant = (place: 'begin' | 'end') =>
  z
    .string()
    .trim()
    .transform((value, context) => {
      const read = readInstant(value);
      if (read) return place === 'end' && read.isDay ? read.at + DAY : read.at;
      context.addIssue({
        code: 'custom',
        message: 'is neither a time in UTC nor a day of the calendar',
        params: { remedy: INSTANT_REMEDY },
      });
      return z.NEVER;
    });

export const money = z
  .string()
  .trim()
  .transform((value, context) => {
    try {
      return parseMoney(value);
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'is not an amount with its currency',
        params: { remedy: 'Write the number, a space and the ISO code, such as "349.99 USD".' },
      });
      return z.NEVER;
    }
  });

/** The number below a bar code, with a right check digit. */
export const gtin = z
  .string()
  .trim()
  .refine(isGtin, {
    message: 'is not a GTIN: 8, 12, 13 or 14 digits, the last of them the check digit',
    params: { remedy: 'Copy the digits below the bar code, or leave the field out.' },
  });

const PICTURE_NAME = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.(?:svg|jpg|png|webp|avif)$/;

export const picture = z
  .strictObject({
    src: z
      .string()
      .trim()
      .refine((value) => PICTURE_NAME.test(value), {
        message: 'is not the name of a picture',
        params: {
          remedy:
            'Name a file below content/pictures, in lower case, ending in .svg, .jpg, .png, .webp or .avif.',
        },
      })
      .describe('File below content/pictures: .svg, .jpg, .png, .webp or .avif'),
    alt: text(200).describe('What the picture shows, for people who cannot see it'),
  })
  .describe('A picture and its text alternative');

/** Fields of every document that is published on a day. */
export const dated = {
  published: day.describe('Day of first publication, YYYY-MM-DD'),
  updated: day
    .optional()
    .describe(
      'Day of the last change of substance, YYYY-MM-DD, not before "published"; that of the newest change unless given',
    ),
  changes: z
    .array(
      z.strictObject({
        on: day.describe('Day of the change, YYYY-MM-DD; not before "published"'),
        what: text(240).describe('What changed, in a sentence that readers see'),
      }),
    )
    .default([])
    .describe(
      'What changed on the page since it was published, and when; readers see the newest first',
    ),
};

/** Fields of every document that can be written before readers may see it. */
export const published = {
  draft: z
    .boolean()
    .optional()
    .describe('true keeps it from readers, search engines and programs; leave it out to publish'),
  publishAt: instant('begin')
    .optional()
    .describe(
      'From when readers see it: a time in UTC (2026-12-01T06:00Z), or a day, from its first minute in UTC; at once unless given',
    ),
};

/** Fields of every page with a URL of its own. */
export const addressed = {
  slug: slug.optional().describe('Last part of the URL; the file name unless given'),
  description: text(170)
    .min(50)
    .describe('One or two sentences for search results, 50 to 170 characters'),
};
