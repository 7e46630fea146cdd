import type { DealsView } from './deals-view';

/** Deals that are over, said to be over, without a price; nothing where there are none. */
export function EndedDeals({ ended }: { ended: DealsView['ended'] }) {
  if (ended.deals.length === 0) return null;
  return (
    <section aria-labelledby="ended" className="mt-section">
      <h2 id="ended" className="shelf text-title-3">
        {ended.title}
      </h2>
      <ul className="mt-2">
        {ended.deals.map((deal) => (
          <li key={deal.id} className="border-b border-line py-3 text-quiet">
            <p>
              {deal.path ? (
                <a href={deal.path} className="tap">
                  {deal.title}
                </a>
              ) : (
                deal.title
              )}
            </p>
            {deal.lines.map((line) => (
              <p key={line} className="text-note">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
