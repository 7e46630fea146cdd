import { expect, test } from 'vitest';
import { wordOffer } from '@/components/offer/word-offer';
import { messagesFor } from '@/lib/i18n/messages';
import { placeIn } from '@/lib/offers/home-place';
import { showOffers } from '@/lib/offers/show-offers';
import { ASIN, amazon, NOW, offer } from '@/tests/support/offers';

const merchant = amazon();

/** What is said in a language of a price in Germany. */
function german(language: 'en' | 'de', locale: string) {
  const kept = offer(merchant, {
    marketplace: 'DE',
    currency: 'EUR',
    amount: 124_950,
    url: `https://www.amazon.de/dp/${ASIN}?tag=site-21`,
  });
  const { best } = showOffers([kept], [merchant], placeIn('DE'), NOW);
  if (!best) throw new Error('The offer may not be shown.');
  return wordOffer(best, { locale, m: messagesFor(language) });
}

test.each([
  ['en', 'en-US', '€1,249.50'],
  ['de', 'de-DE', '1.249,50 €'],
] as const)(
  'a price is written in its own currency, as the site’s language does: %s',
  (language, locale, amount) => {
    expect(german(language, locale).amount.replaceAll(/\s/g, ' ')).toBe(amount);
  },
);

test('a price names the shop of the country in which it is true', () => {
  expect(german('en', 'en-US').conditions).toContain('Amazon.de');
});
