import type { Buyer } from './order';

/**
 * Name and address as they stand on an envelope, a line an entry; empty where no address is known.
 * @param nameCountry how a country (ISO 3166-1 alpha-2) is written.
 */
export function envelopeLines(
  { name, address }: Buyer,
  nameCountry: (code: string) => string,
): string[] {
  if (!address) return [];
  const { line1, line2, postal_code, city, state, country } = address;
  const town = [postal_code, city].filter(Boolean).join(' ');
  const lines = [name, line1, line2, town, state, country && nameCountry(country)];
  return lines.flatMap((line) => line || []);
}
