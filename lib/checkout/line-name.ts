import type { CatalogueItem } from '@/lib/catalogue/catalogue';

/** What a line is called on the payment page and in mails: the good, and which of its variants. */
export function lineName({ good, variant }: CatalogueItem): string {
  return variant.name && good.variants.length > 1 ? `${good.name}, ${variant.name}` : good.name;
}
