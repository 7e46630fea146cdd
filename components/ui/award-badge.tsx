/** What a product won, set off from the words around it. */
export function AwardBadge({ children }: { children: string }) {
  return (
    <p className="w-fit rounded-control border border-transparent bg-ink px-2.5 py-0.5 text-note font-semibold text-paper">
      {children}
    </p>
  );
}
