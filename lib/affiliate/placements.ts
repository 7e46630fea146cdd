/**
 * Where on a page an affiliate link can stand. Tracking ids, sub-ids and click counts use the same
 * words: the summary of a list, its comparison table, the page that compares products, a pick in full, the head of a review, its
 * verdict, running text, related products, the bar that stays in view, and a deal.
 */
export const PLACEMENTS = [
  'summary',
  'table',
  'compare',
  'pick',
  'hero',
  'verdict',
  'inline',
  'related',
  'bar',
  'deal',
] as const;

export type Placement = (typeof PLACEMENTS)[number];
