/**
 * Where on a page an affiliate link can stand. Tracking ids, sub-ids and click counts use the same
 * words: the summary of a list, its comparison table, a pick in full, the head of a review, its
 * verdict, running text, related products, and the bar that stays in view.
 */
export const PLACEMENTS = [
  'summary',
  'table',
  'pick',
  'hero',
  'verdict',
  'inline',
  'related',
  'bar',
] as const;

export type Placement = (typeof PLACEMENTS)[number];
