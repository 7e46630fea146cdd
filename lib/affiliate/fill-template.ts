/**
 * Puts an ASIN or search words into an address with a `{}`. The page's script does the same with
 * `split('{}').join(encodeURIComponent(value))`.
 */
export function fillTemplate(template: string, value: string): string {
  return template.split('{}').join(encodeURIComponent(value));
}
