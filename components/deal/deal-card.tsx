import { BuyAnchor } from '@/components/offer/buy-button';
import { WhileLicensed } from '@/components/offer/while-licensed';
import { Icon } from '@/components/ui/icon';
import { Picture } from '@/components/ui/picture';
import type { DealCardView, DealWords } from './deals-view';

interface Priced {
  readonly card: DealCardView;
  readonly words: DealWords;
  /** Where the page says what there is to know of its prices, such as `#price-notice`. */
  readonly noticeHref?: string;
}

/** The price and all that is said of it, until it ends. */
function DealPrice({ card, words, noticeHref }: Priced) {
  const { price, saving, until, place } = card;
  if (!price) return null;
  return (
    <WhileLicensed until={until} place={place} gone={words.gone}>
      <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
        <strong className="text-title-3">{price.text}</strong>{' '}
        {saving ? <span className="font-semibold">{saving}</span> : null}{' '}
        {price.before ? (
          <span className="w-full text-note text-quiet">
            {price.before.label} <s>{price.before.text}</s>
          </span>
        ) : null}
      </p>
      <p className="mt-1 text-note text-quiet">
        <time dateTime={price.asOf.dateTime}>{price.asOf.text}</time>
        {noticeHref ? (
          <>
            {' '}
            (<a href={noticeHref}>{words.aboutPrices}</a>)
          </>
        ) : null}
      </p>
    </WhileLicensed>
  );
}

/** The code as text that can be read and marked; the button copies it, where scripts run. */
function CouponCode({ code, words }: { code: string; words: DealWords }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        {words.code}{' '}
        <code className="rounded-control bg-plate px-2 py-1 font-semibold">{code}</code>
      </span>
      <button
        type="button"
        data-copy-code={code}
        data-copied={words.codeCopied}
        className="tap hidden cursor-pointer rounded-control border border-edge px-3 text-note font-semibold [@media(scripting:enabled)]:inline-flex"
      >
        {words.copyCode}
      </button>
      <span role="status" className="text-note text-quiet" />
      <script async src="/codes.js" />
    </p>
  );
}

function DealTitle({ card, isArticle }: { card: DealCardView; isArticle: boolean }) {
  const name = card.path ? (
    <a href={card.path} className="no-underline after:absolute after:inset-0 hover:underline">
      {card.title}
    </a>
  ) : (
    card.title
  );
  // Inside an article it is no section of its own.
  if (!isArticle) return <h3 className="text-title-3">{name}</h3>;
  return <p className="font-display text-title-3 font-semibold">{name}</p>;
}

/**
 * One deal: what it is for, what it costs and saves as the merchant states it, since when that is
 * known, under which conditions, and the way there.
 * @param notices what the merchant wants to be said beside the price, where no list of deals says it.
 * @param isInArticle true where it stands in running text.
 */
export function DealCard({
  card,
  words,
  notices = [],
  noticeHref,
  isInArticle = false,
}: Priced & {
  notices?: readonly string[];
  isInArticle?: boolean;
}) {
  const { link } = card;
  return (
    <article
      data-deal={card.id}
      className="flex h-full min-w-0 flex-col gap-3 rounded-card border border-line p-4"
    >
      <div className="relative grid grid-cols-[5rem_minmax(0,1fr)] items-start gap-4">
        <div className="grid aspect-square place-items-center overflow-hidden rounded-control bg-plate">
          {card.picture ? (
            <Picture picture={card.picture} width={160} height={160} sizes="5rem" decorative />
          ) : (
            <Icon name="deal" className="size-8 text-quiet" />
          )}
        </div>
        <div className="min-w-0">
          <DealTitle card={card} isArticle={isInArticle} />
          <p className="mt-1 text-note text-quiet">{card.merchant}</p>
        </div>
      </div>
      {card.statement ? <p className="font-semibold">{card.statement}</p> : null}
      <DealPrice card={card} words={words} noticeHref={noticeHref} />
      {card.facts.length > 0 ? (
        <ul className="text-note text-quiet">
          {card.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ) : null}
      {card.code ? <CouponCode code={card.code} words={words} /> : null}
      {link ? (
        <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
          <BuyAnchor link={link.to} label={link.label} about={link.about} />
          {link.to.sponsored ? (
            <small className="inline-flex items-center gap-1 text-note text-quiet">
              {words.paidLink} ·{' '}
              <a href="/disclosure" className="tap">
                {words.whoPaysUs}
              </a>
            </small>
          ) : null}
        </div>
      ) : null}
      {notices.map((notice) => (
        <p key={notice} className="text-note text-quiet">
          {notice}
        </p>
      ))}
    </article>
  );
}
