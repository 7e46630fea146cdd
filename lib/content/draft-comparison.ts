import { AppError } from '@/lib/core/errors';
import { splitComparison } from './check-comparisons';
import type { Contents } from './contents';
import { TIE } from './schema/comparison';

/**
 * The fields of a new comparison. Its slug says what is compared, as it says where the page stands.
 * @throws AppError `bad_request` where it does not.
 */
export function comparisonFields(slug: string, contents: Contents): Record<string, unknown> {
  const products = splitComparison(slug, new Set(contents.slugs('product')));
  if (!products) {
    throw new AppError('bad_request', `"${slug}" does not name two to five products.`, {
      remedy: 'Join the slugs of products: npm run shelf -- new comparison first-vs-second',
    });
  }
  return {
    products,
    verdict: 'The answer in two or three sentences.',
    winner: TIE,
    reasons: products.map((product) => ({ product, when: 'Buy it if you are this reader.' })),
  };
}

/** As long as a comparison has to be at least. */
export const COMPARISON_BODY = `The comparison begins here: say in a few sentences what the products have in common, for whom
both are meant, and which two or three differences decide between them. Readers have the table of
figures above this text, so repeat none of it. Say what a figure means for somebody who uses the
thing every day, and where it means nothing.

## The first difference

Name the difference, then its consequence. Say where you know it from: what the maker states, what a
published source confirms, what you have tried yourself. Where you know nothing, say that too, since
a reader who finds out alone will trust the rest no longer. End with the reader for whom this point
decides the matter.

## The second difference

The same for whatever matters next: comfort, durability, what it works with, how long it will be
supported. Three such sections are usually enough.

## The price

Say what the cheaper one leaves out, and whether that is worth the money saved. Today’s prices stand
above, so give none here that will be wrong tomorrow.
`;
