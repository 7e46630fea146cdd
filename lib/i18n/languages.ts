/** Languages that the interface speaks; each has a catalogue in this room. */
export const LANGUAGES = ['en', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

const DEFAULT_LOCALE: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };

/** The BCP 47 locale by which numbers and dates are written where a site names none. */
export function defaultLocale(language: Language): string {
  return DEFAULT_LOCALE[language];
}

/**
 * True where readers of the language read by the locale: `de` and `de-AT`, not `de` and `en-US`.
 * @throws RangeError where the locale is none
 */
export function isLocaleOf(locale: string, language: Language): boolean {
  return new Intl.Locale(locale).language === language;
}
