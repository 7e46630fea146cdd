import type { Page } from 'playwright-core';
import { LANGUAGES } from '@/lib/i18n/languages';
import { type Messages, messagesFor } from '@/lib/i18n/messages';

/** The interface's words in the language of the page that is open. */
export async function wordsOf(page: Page): Promise<Messages> {
  const written = await page.evaluate(() => document.documentElement.lang);
  const language = LANGUAGES.find((one) => one === written);
  if (!language) throw new Error(`No catalogue speaks the language of the page, "${written}".`);
  return messagesFor(language);
}
