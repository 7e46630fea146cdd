import { z } from 'zod';
import { defaultLocale, isLocaleOf, LANGUAGES } from '@/lib/i18n/languages';
import { EditionsSchema, origin } from './edition';
import { slug, text } from './fields';

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
    url: origin.describe(
      'Public origin of the site, such as https://example.com; SITE_URL overrides it',
    ),
    language: z
      .enum(LANGUAGES)
      .describe('Language of the site: its interface, and the articles that you write'),
    locale: text(20)
      .refine(isLocale, {
        message: 'is not a locale',
        params: { remedy: 'Write language and country with a hyphen, such as en-US or de-AT.' },
      })
      .optional()
      .describe(
        'BCP 47 locale of that language for numbers and dates; en-US or de-DE by the language unless given',
      ),
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
    editions: EditionsSchema.optional().describe(
      'All editions of the site in other languages or for other countries, this one among them: every page stands at the same path in each, and names its other editions to search engines. The first is for readers whom none is meant for',
    ),
    regionLookup: z
      .boolean()
      .default(false)
      .describe('Ask /api/region for the country that the CDN reports'),
    synonyms: z
      .array(z.array(text(40)).min(2).max(24))
      .max(200)
      .default([])
      .describe(
        'Words that mean the same to shoppers who search, a list of each meaning: [earbuds, earphones, buds]',
      ),
    disclosure: z
      .strictObject({
        summary: text(300)
          .optional()
          .describe('Stands above the first affiliate link of every page'),
        amazon: text(200).optional().describe('The sentence that the Amazon programme asks for'),
      })
      .optional()
      .describe(
        'Your own words for the affiliate disclosure; sentences in the language unless given',
      ),
  })
  .superRefine(({ language, locale }, context) => {
    if (locale === undefined || !isLocale(locale) || isLocaleOf(locale, language)) return;
    const remedy = `Remove the line for ${defaultLocale(language)}, or write another locale of "${language}".`;
    context.addIssue({
      code: 'custom',
      path: ['locale'],
      message: `is of another language than "${language}", the language of the site`,
      params: { remedy },
    });
  })
  .superRefine(({ url, language, editions }, context) => {
    if (editions === undefined) return;
    const own = editions.findIndex((edition) => edition.url === url);
    const isOwnLanguage = editions[own]?.language === language;
    if (own >= 0 && isOwnLanguage) return;
    context.addIssue({
      code: 'custom',
      path: own < 0 ? ['editions'] : ['editions', own, 'language'],
      message:
        own < 0 ? 'is without this edition' : `is not "${language}", the language of this site`,
      params: { remedy: `Name ${url} with the language "${language}" among the editions.` },
    });
  })
  .describe('The site: content/site.yaml');

export type SiteFields = z.infer<typeof SiteSchema>;
