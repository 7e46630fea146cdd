import { defaultLocale } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';
import type { SiteFields } from './schema/site';
import type { Site } from './types';

/**
 * The site's settings with what its file leaves out: locale and disclosure follow the language, so
 * that one changed line makes a site of another language.
 */
export function resolveSite(fields: SiteFields): Site {
  const m = messagesFor(fields.language);
  return {
    ...fields,
    locale: fields.locale ?? defaultLocale(fields.language),
    disclosure: {
      summary: fields.disclosure?.summary ?? m.disclosure.summary,
      amazon: fields.disclosure?.amazon ?? m.disclosure.amazon,
    },
  };
}
