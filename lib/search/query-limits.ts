/** Longest query that is searched for, in characters; what stands beyond it is cut off. */
export const MAX_QUERY_LENGTH = 100;

/** Most words of a query that are looked up; every word costs a walk through the index. */
export const MAX_QUERY_WORDS = 12;

/** Most results that one search gives: to write more of them costs more than to find them. */
export const MAX_RESULTS = 20;
