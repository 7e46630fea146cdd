import type { SuggestionsView, SuggestionView } from '@/components/search/field/suggestion-view';
import { AppError } from '@/lib/core/errors';
import { clientAddress } from '@/lib/platform/client-address';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { errorResponse } from '@/lib/platform/route';
import { parseQuery } from '@/lib/search/parse-query';
import { type Suggestion, suggestFor } from '@/lib/search/suggest';
import { siteIndex } from './search';
import { siteContext } from './site-context';

/** More than anybody types: a letter takes a fifth of a second, and typing pauses. */
const PER_MINUTE = 240;
const MAX_ADDRESSES = 10_000;
/** The same for every reader, but of no use to a shared cache: nobody else types the same. */
const HEADERS = { 'Cache-Control': 'private, max-age=60' };

const limit = createRateLimit({ perMinute: PER_MINUTE, maxKeys: MAX_ADDRESSES });

function view(suggestion: Suggestion): SuggestionView {
  const { m } = siteContext();
  if (suggestion.kind === 'search') {
    const { query } = suggestion;
    return { title: m.suggest.searchFor(query), note: '', path: null, query };
  }
  const { kind, title, path, note } = suggestion;
  const words = [m.search.kinds[kind], kind === 'product' ? note : undefined];
  return { title, note: words.filter(Boolean).join(' · '), path, query: null };
}

/** Answers what was typed so far with what may be meant. Whatever was typed is no error. */
export function answerSuggestions({ url, headers }: Request): Response {
  const { allowed, retryAfterSeconds } = limit.take(clientAddress(headers), Date.now());
  if (!allowed) {
    const error = new AppError('rate_limited', 'Too many suggestions asked for from one address');
    return errorResponse(error, retryAfterSeconds);
  }
  const { m } = siteContext();
  const { text } = parseQuery(new URL(url).searchParams.getAll('q'));
  const suggestions = suggestFor(text, siteIndex()).map(view);
  const body: SuggestionsView = {
    query: text,
    suggestions,
    said: m.suggest.count(suggestions.length),
  };
  return Response.json(body, { headers: HEADERS });
}
