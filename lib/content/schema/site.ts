import { z } from 'zod';
import { readHttpUrl } from '@/lib/core/urls';
import { LANGUAGES } from '@/lib/i18n/languages';
import { slug, text } from './fields';

function isOrigin(text: string): boolean {
  const url = readHttpUrl(text);
  return url !== null && text.replace(/\/$/, '').toLowerCase() === url.origin;
}

function isLocale(text: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(text).length === 1;
  } catch {
    return false;
  }
}

export const SiteSchema = z
  .strictObject({
    name: text(60).describe('Name of the site, shown in the header, titles and feeds'),
    url: z
      .string()
      .trim()
      .refine(isOrigin, {
        message: 'is not the address of a site',
        params: { remedy: 'Write https:// and the host, without a path: https://example.com.' },
      })
      .transform((value) => new URL(value).origin)
      .describe('Public origin of the site, such as https://example.com; SITE_URL overrides it'),
    language: z.enum(LANGUAGES).describe('Language of the interface'),
    locale: text(20)
      .refine(isLocale, {
        message: 'is not a locale',
        params: { remedy: 'Write language and country with a hyphen, such as en-US or de-AT.' },
      })
      .describe('BCP 47 locale for numbers and dates, such as en-US'),
    currency: z
      .string()
      .trim()
      .refine((value) => /^[A-Z]{3}$/.test(value), {
        message: 'is not a currency code',
        params: { remedy: 'Write the three capitals of ISO 4217, such as USD.' },
      })
      .describe('ISO 4217 code of the home currency'),
    tagline: text(90).describe('One line under the name'),
    description: text(170).min(50).describe('What the site is, for search results'),
    contact: z.email().optional().describe('Public e-mail address of the editors'),
    homeMerchant: slug.describe('Slug of the merchant that every product links to first'),
    regionLookup: z
      .boolean()
      .default(false)
      .describe('Ask /api/region for the country that the CDN reports'),
    disclosure: z
      .strictObject({
        summary: text(300).describe('Stands above the first affiliate link of every page'),
        amazon: text(200).describe('The sentence that the Amazon programme asks for'),
      })
      .describe('Words of the affiliate disclosure'),
  })
  .describe('The site: content/site.yaml');

export type Site = z.infer<typeof SiteSchema>;
