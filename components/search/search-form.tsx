import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-limits';

/**
 * The search field: a plain form that leads to /search, so it works without JavaScript. Where there is
 * JavaScript, it suggests while it is typed into (components/search/field).
 * @param id of the field, one of its own on every page; the header's and the page's stand together
 * @param query what was looked for, to be looked for again
 * @param compact for the header: no visible label, and the button is its icon
 */
export function SearchForm({
  id,
  query,
  compact = false,
  m,
}: {
  id: string;
  query?: string;
  compact?: boolean;
  m: Messages;
}) {
  const label = compact ? m.search.siteSearch : m.search.label;
  return (
    <search aria-label={label}>
      <form
        action="/search"
        method="get"
        data-search-field
        data-suggestions={m.suggest.suggestions}
        data-recent={m.suggest.recent}
        data-clear={m.suggest.clear}
        className="relative"
      >
        <label htmlFor={id} className={compact ? 'sr-only' : 'mb-2 block text-note font-semibold'}>
          {label}
        </label>
        <span className="flex">
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={query}
            maxLength={MAX_QUERY_LENGTH}
            placeholder={m.search.placeholder}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            className={`min-h-tap w-full min-w-0 flex-1 appearance-none rounded-l-control border border-r-0 border-edge bg-paper px-3 text-ink placeholder:text-quiet placeholder:opacity-100 focus-visible:z-10 ${compact ? 'text-note' : 'min-h-12 text-body'}`}
          />
          <button
            type="submit"
            aria-label={compact ? m.search.submit : undefined}
            className={`tap shrink-0 cursor-pointer justify-center rounded-r-control border border-ink bg-ink font-semibold text-paper hover:bg-quiet motion-safe:transition-colors motion-safe:duration-quick ${compact ? '' : 'px-5'}`}
          >
            <Icon name="search" />
            {compact ? null : m.search.submit}
          </button>
        </span>
      </form>
    </search>
  );
}
