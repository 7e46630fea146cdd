import type { Messages } from '@/lib/i18n/messages';
import type { Source } from './build-rows';

/** Signs of the figures that are not the maker's own, which are the rule and have none. */
const MARKS = { published: '†', measured: '‡' } as const;

type Marked = keyof typeof MARKS;

const isMarked = (source: Source): source is Marked => source in MARKS;

/** A figure, followed by the mark of its source unless it is the maker's. */
export function SourcedValue({
  spec,
  m,
}: {
  spec: { readonly value: string; readonly source: Source } | undefined;
  m: Messages;
}) {
  if (!spec) return <span className="text-quiet">{m.compare.none}</span>;
  const { value, source } = spec;
  if (!isMarked(source)) return value;
  return (
    <>
      {value}
      <span aria-hidden="true">&nbsp;{MARKS[source]}</span>
      <span className="sr-only"> ({m.product.sources[source]})</span>
    </>
  );
}

/** What the marks mean, and what it means to have none. */
export function SourceLegend({ sources, m }: { sources: ReadonlySet<Source>; m: Messages }) {
  if (sources.size === 0) return null;
  return (
    <p className="mb-6 text-note text-quiet">
      {m.compare.unmarked}
      {[...sources].filter(isMarked).map((source) => (
        <span key={source}>
          {' '}
          <span aria-hidden="true">{MARKS[source]}&nbsp;</span>
          {m.product.sources[source]}.
        </span>
      ))}
    </p>
  );
}
