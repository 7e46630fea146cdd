import { formatDay, formatInstant, utcDay } from '@/lib/core/dates';
import type { ShownOffer } from './show-offers';

/** When a price was seen, for people: an editor reads it on a day, a machine at an instant. */
export function formatSeen(
  { observedAt, source }: Pick<ShownOffer, 'observedAt' | 'source'>,
  locale: string,
): string {
  return source === 'manual'
    ? formatDay(utcDay(observedAt), locale)
    : formatInstant(observedAt, locale);
}
