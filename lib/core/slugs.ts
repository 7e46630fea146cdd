const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longest slug that is accepted, in characters; longer ones make URLs that mail programs break. */
export const MAX_SLUG_LENGTH = 80;

/** True for lower-case letters and digits in groups joined by single hyphens, 1 to 80 characters. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG_LENGTH && SLUG.test(text);
}
