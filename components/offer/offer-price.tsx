import type { Messages } from '@/lib/i18n/messages';
import type { ShownOffer } from '@/lib/offers/show-offers';
import { type OfferWords, wordOffer } from './word-offer';

interface Props {
  readonly offer: ShownOffer;
  /** Whether it is the one to propose first: its price stands out. */
  readonly isBest: boolean;
  readonly locale: string;
  readonly m: Messages;
}

function Amount({ words, isBest }: { words: OfferWords; isBest: boolean }) {
  const { amount, hasPrice, list, saving } = words;
  if (!hasPrice) return <p>{amount}</p>;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      {isBest ? <strong className="text-title-4 text-ink">{amount}</strong> : <span>{amount}</span>}
      {list ? (
        <span>
          {list.label} <s>{list.amount}</s>
        </span>
      ) : null}
      {saving ? <span>{saving}</span> : null}
    </p>
  );
}

/** An offer in words: price, list price as the merchant states it, where, whether in stock, as of when. */
export function OfferPrice({ offer, isBest, ...language }: Props) {
  const words = wordOffer(offer, language);
  return (
    <>
      <Amount words={words} isBest={isBest} />
      <p>
        {words.conditions} · {words.asOf} <time dateTime={words.seen.at}>{words.seen.text}</time> (
        <a href="#price-notice">{words.about}</a>)
      </p>
    </>
  );
}
