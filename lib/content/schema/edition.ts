import { z } from 'zod';
import { readHttpUrl } from '@/lib/core/urls';

/** Whether a text is the address of a site, without a path. */
function isOrigin(text: string): boolean {
  const url = readHttpUrl(text);
  return url !== null && text.replace(/\/$/, '').toLowerCase() === url.origin;
}

/** The public origin of a site, as `https://example.com`. */
export const origin = z
  .string()
  .trim()
  .refine(isOrigin, {
    message: 'is not the address of a site',
    params: { remedy: 'Write https:// and the host, without a path: https://example.com.' },
  })
  .transform((value) => new URL(value).origin);

function isNamed(type: 'language' | 'region', code: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
}

const EditionSchema = z.strictObject({
  language: z
    .string()
    .trim()
    .refine((code) => /^[a-z]{2}$/.test(code) && isNamed('language', code), {
      message: 'is not a language code',
      params: { remedy: 'Write the two small letters of ISO 639-1, such as de.' },
    })
    .describe('ISO 639-1 code of its language, such as de'),
  region: z
    .string()
    .trim()
    .refine((code) => /^[A-Z]{2}$/.test(code) && isNamed('region', code), {
      message: 'is not a country code',
      params: { remedy: 'Write the two capitals of ISO 3166-1, such as AT, or leave it out.' },
    })
    .optional()
    .describe('ISO 3166-1 code of the country that it is for; every country unless given'),
  url: origin.describe('Public origin of that edition'),
});

/** All editions of a site, in the order that decides which is for everybody else. */
export const EditionsSchema = z
  .array(EditionSchema)
  .min(2)
  .max(100)
  .superRefine((editions, context) => {
    const seen = new Set<string>();
    for (const [index, { language, region, url }] of editions.entries()) {
      for (const [field, value] of [
        ['language', `${language}-${region ?? ''}`],
        ['url', url],
      ] as const) {
        if (seen.has(value)) {
          context.addIssue({
            code: 'custom',
            path: [index, field],
            message: 'is that of another edition too',
            params: { remedy: 'Name each language (with its region) and each address once.' },
          });
        }
        seen.add(value);
      }
    }
  });
