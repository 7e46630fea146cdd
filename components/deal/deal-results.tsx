import type { ReactNode, Ref } from 'react';
import { ChosenFilters } from '@/components/ui/chosen-filters';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { DealGrid } from './deal-grid';
import type { DealCardView, DealsLink, DealsView, DealWords } from './deals-view';

/** Where the page says what merchants want to be said of their prices. */
const NOTICE_ID = 'price-notice';

/** Other deals come without a new page; other pages do not. */
function PageLink({ link }: { link: DealsLink }) {
  const isOfDeals = link.href.startsWith('/deals');
  return (
    <a href={link.href} data-deals-link={isOfDeals || undefined} className="tap font-semibold">
      {link.text}
    </a>
  );
}

function Nothing({ nothing }: { nothing: NonNullable<DealsView['nothing']> }) {
  return (
    <EmptyState title={nothing.title} lead={nothing.lead}>
      {nothing.links.length > 0 ? (
        <ul>
          {nothing.links.map((link) => (
            <li key={link.href}>
              <PageLink link={link} />
            </li>
          ))}
        </ul>
      ) : null}
    </EmptyState>
  );
}

/**
 * How many deals there are, what they are filtered by, and the deals themselves.
 * @param cards those of all pages that are open; those of the view unless given.
 * @param more what stands below the deals in place of the plain link to the next page.
 * @param statusRef the count: where the keyboard goes after what it stood on has gone.
 */
export function DealResults({
  view,
  words,
  cards = view.cards,
  isBusy = false,
  more,
  statusRef,
}: {
  view: DealsView;
  words: DealWords;
  cards?: readonly DealCardView[];
  isBusy?: boolean;
  more?: ReactNode;
  statusRef?: Ref<HTMLHeadingElement>;
}) {
  const { away, nothing, notices, next, first } = view;
  const noticeHref = notices.length > 0 ? `#${NOTICE_ID}` : undefined;
  return (
    <div className="min-w-0">
      <div role="status">
        <h2 ref={statusRef} tabIndex={-1} className="shelf text-title-3 tabular-nums">
          {view.status}
        </h2>
      </div>
      <ChosenFilters chosen={view.chosen} mark={{ 'data-deals-link': true }} />
      {away ? (
        <div className="mt-6">
          <ErrorState title={away.title} lead={away.lead} />
        </div>
      ) : null}
      <div aria-busy={isBusy} className={`mt-6 ${isBusy ? 'opacity-60' : ''}`}>
        {nothing ? (
          <Nothing nothing={nothing} />
        ) : (
          <DealGrid cards={cards} words={words} noticeHref={noticeHref} />
        )}
      </div>
      <p className="mt-6 flex flex-wrap justify-center gap-x-6">
        {first ? <PageLink link={first} /> : null}
        {more ?? (next ? <PageLink link={next} /> : null)}
      </p>
      {notices.length > 0 ? (
        <aside
          id={NOTICE_ID}
          aria-label={words.aboutPrices}
          className="mt-6 max-w-measure scroll-mt-6 text-note text-quiet"
        >
          {notices.map((notice) => (
            <p key={notice} className="mt-2">
              {notice}
            </p>
          ))}
        </aside>
      ) : null}
    </div>
  );
}
