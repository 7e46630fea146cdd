import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';
import type { OwnOfferView } from './shop-view';

/** That we sell what is judged here, said plainly, with the way to it. */
export function OwnOffers({ offers, m }: { offers: readonly OwnOfferView[]; m: Messages }) {
  return offers.map(({ path, lead, price }) => (
    <p
      key={path}
      data-ours
      className="flex w-fit max-w-measure flex-wrap items-center gap-x-3 rounded-control border border-edge px-4 py-1 text-note"
    >
      <strong className="flex items-center gap-2">
        <Icon name="cart" className="size-4" />
        {m.shop.ownOffer.mark}
      </strong>
      <span>{lead}</span>
      <span className="tabular-nums">{price}</span>
      <a href={path} className="tap">
        {m.shop.ownOffer.link}
      </a>
    </p>
  ));
}
