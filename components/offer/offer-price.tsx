import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';
import { formatSeen } from '@/lib/offers/format-seen';
import type { ShownOffer } from '@/lib/offers/show-offers';
import { offerConditions } from './offer-conditions';

interface Props {
  readonly offer: ShownOffer;
  /** Whether it is the one to propose first: its price stands out. */
  readonly isBest: boolean;
  readonly locale: string;
  readonly m: Messages;
}

function Amount({ offer: { price, listPrice, savingPercent }, isBest, locale, m }: Props) {
  if (!price) return <p>{m.offer.noPrice}</p>;
  const amount = formatMoney(price, locale);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      {isBest ? <strong className="text-title-4 text-ink">{amount}</strong> : <span>{amount}</span>}
      {listPrice ? (
        <span>
          {listPrice.label ?? m.offer.listPrice} <s>{formatMoney(listPrice.money, locale)}</s>
        </span>
      ) : null}
      {savingPercent ? <span>{m.offer.saving(savingPercent)}</span> : null}
    </p>
  );
}

/** An offer in words: price, list price as the merchant states it, where, whether in stock, as of when. */
export function OfferPrice(props: Props) {
  const { offer, locale, m } = props;
  return (
    <>
      <Amount {...props} />
      <p>
        {offerConditions(props).join(' · ')} · {m.offer.asOf}{' '}
        <time dateTime={new Date(offer.observedAt).toISOString()}>{formatSeen(offer, locale)}</time>{' '}
        (<a href="#price-notice">{m.offer.aboutPrices}</a>)
      </p>
    </>
  );
}
