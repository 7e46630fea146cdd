import { numberFormat } from './formats';

/** A score from 0 to 10 for people, always with one decimal: `8.4`, `8,4`. */
export function formatScore(score: number, locale: string): string {
  return numberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(score);
}

/** A share given in percent (0 to 100) for people: `30%`, `30 %`. */
export function formatPercent(percent: number, locale: string): string {
  return numberFormat(locale, { style: 'percent' }).format(percent / 100);
}
