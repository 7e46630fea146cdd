import type { Language } from './languages';

export interface FailureMessages {
  title: string;
  lead: string;
  retry: string;
  home: string;
}

/**
 * Words of the error page. They stand apart from the large catalogue because the error page runs in
 * the browser, where every word costs every reader: next.config.js puts those of one language into it.
 */
const FAILURE: Readonly<Record<Language, FailureMessages>> = {
  en: {
    title: 'Something broke on our side',
    lead: 'The page could not be put together. Nothing you did caused it.',
    retry: 'Try again',
    home: 'Go to the home page',
  },
  de: {
    title: 'Auf unserer Seite ist etwas kaputtgegangen',
    lead: 'Diese Seite ließ sich nicht zusammenstellen. Die Ursache liegt bei uns.',
    retry: 'Erneut versuchen',
    home: 'Zur Startseite',
  },
};

/** The error page's words for a document language; English for a language that we do not have. */
export function failureMessages(language: string): FailureMessages {
  return FAILURE[language as Language] ?? FAILURE.en;
}
