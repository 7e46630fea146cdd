/** Where products are compared. */
export const COMPARE_PATH = '/compare';

/** The address at which some products stand side by side in this order, from the site's root. */
export function compareAddress(slugs: readonly string[]): string {
  return slugs.length === 0 ? COMPARE_PATH : `${COMPARE_PATH}?items=${slugs.join(',')}`;
}
