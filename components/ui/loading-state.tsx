/** Holds the place of what is on its way, in about its size, and says so to those who cannot see it. */
export function LoadingState({ label, rows = 3 }: { label: string; rows?: number }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_row, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never change places
          key={index}
          aria-hidden="true"
          className="block h-tap rounded-control bg-panel motion-safe:animate-pulse"
        />
      ))}
    </div>
  );
}
