import type { Source } from '@/lib/compare/build-rows';
import type { Messages } from '@/lib/i18n/messages';

/** Signs of the figures that are not the maker's own, which are the rule and have none. */
const MARKS = { published: '†', measured: '‡' } as const;

type Marked = keyof typeof MARKS;

const isMarked = (source: Source): source is Marked => source in MARKS;

/** Beside the best figure of a row: a word, and for readers who hear it, among which. */
function BestMark({ m }: { m: Messages }) {
  return (
    <>
      {' '}
      <span className="inline-block rounded-control border border-ink px-1.5 text-note leading-snug font-semibold whitespace-nowrap">
        {m.compare.best}
        <span className="sr-only"> {m.compare.bestOf}</span>
      </span>
    </>
  );
}

/** A figure, followed by the mark of its source unless it is the maker's, and by that of the best. */
export function SourcedValue({
  spec,
  isBest = false,
  m,
}: {
  spec: { readonly value: string; readonly source: Source } | undefined;
  isBest?: boolean;
  m: Messages;
}) {
  if (!spec) return <span className="text-quiet">{m.compare.none}</span>;
  const { value, source } = spec;
  return (
    <>
      {value}
      {isMarked(source) ? (
        <>
          <span aria-hidden="true">&nbsp;{MARKS[source]}</span>
          <span className="sr-only"> ({m.product.sources[source]})</span>
        </>
      ) : null}
      {isBest ? <BestMark m={m} /> : null}
    </>
  );
}

/** What the marks mean, and what it means to have none. */
export function SourceLegend({
  sources,
  hasBest,
  m,
}: {
  sources: ReadonlySet<Source>;
  /** Some figure is marked as the best. */
  hasBest: boolean;
  m: Messages;
}) {
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
      {hasBest ? ` ${m.compare.bestMeans}` : null}
    </p>
  );
}
