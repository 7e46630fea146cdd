import type { Messages } from '@/lib/i18n/messages';
import type { ShownOffer } from './show-offers';

/** What merchants ask to stand where their prices stand, each sentence once. */
export function noticesOf(offers: readonly Pick<ShownOffer, 'notice'>[], m: Messages): string[] {
  const sentences = offers.flatMap(({ notice }) => {
    if (notice === null) return [];
    return notice === 'amazon' ? [m.offer.amazonPrices, m.offer.amazonContent] : [notice.text];
  });
  return [...new Set(sentences)];
}
