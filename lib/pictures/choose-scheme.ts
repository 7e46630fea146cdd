import type { Scheme } from '@/lib/core/picture-urls';

const CONDITIONAL =
  /@media\s*\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g;

/**
 * A drawing as browsers show it to readers of one scheme. What turns drawings into pixels knows no
 * conditions, so that the rules of the scheme are put in their place and those of the other left out.
 */
export function chooseScheme(svg: string, scheme: Scheme): string {
  return svg.replace(CONDITIONAL, (_, wanted: string, rules: string) =>
    wanted === scheme ? rules : '',
  );
}
