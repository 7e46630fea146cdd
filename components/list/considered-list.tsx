import { OwnOffers } from '@/components/shop/own-offer';
import type { OwnOfferView } from '@/components/shop/shop-view';
import type { Messages } from '@/lib/i18n/messages';

/** Something that was looked at and not picked. */
export interface ConsideredView {
  readonly name: string;
  /** Path of its review, where there is one. */
  readonly path?: string;
  readonly why: string;
  /** What we sell of it ourselves. */
  readonly own?: readonly OwnOfferView[];
}

/** What was considered and left out, each with its reason. */
export function ConsideredList({
  entries,
  m,
}: {
  entries: readonly ConsideredView[];
  m: Messages;
}) {
  return (
    <dl className="mt-4 max-w-measure">
      {entries.map(({ name, path, why, own = [] }) => (
        <div key={name} className="border-t border-line py-4 first:border-t-0">
          <dt className="font-semibold">
            {path ? (
              <a href={path} className="tap">
                {name}
              </a>
            ) : (
              name
            )}
          </dt>
          <dd>
            {why}
            <OwnOffers offers={own} m={m} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
