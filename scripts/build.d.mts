/** What the built site is made of. */
export const INPUTS: readonly string[];
