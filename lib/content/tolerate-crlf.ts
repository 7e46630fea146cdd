import { createRequire } from 'node:module';

/**
 * Lets contentlayer read front matter with CRLF line ends. It cuts the front matter off before the
 * last line feed and so hands the YAML parser a carriage return at the very end, which the parser
 * refuses after a quote or bracket and else takes for a part of the value ("5\r" is no number).
 * Contentlayer offers no hook in between, so the parser that both of us load is wrapped.
 */
export function tolerateCrlf(): void {
  const yaml: { parse(text: string): unknown } = createRequire(import.meta.url)('yaml');
  const { parse } = yaml;
  yaml.parse = (text) => parse(text.replace(/\r$/, ''));
}
