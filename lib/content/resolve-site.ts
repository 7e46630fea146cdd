import { defaultLocale } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';
import type { SiteFields } from './schema/site';
import type { Site } from './types';

/** The site at another public origin than its file says; so is its own edition. */
export function moveSite(site: Site, url: string): Site {
  const editions = site.editions?.map((edition) =>
    edition.url === site.url ? { ...edition, url } : edition,
  );
  return { ...site, url, ...(editions ? { editions } : {}) };
}

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
