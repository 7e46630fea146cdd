import type { Messages } from '@/lib/i18n/messages';
import { PartyAddress } from './party-address';
import type { PartyView } from './shop-view';

/** Who made a good and what to beware of, as the rules on product safety ask. */
export function SafetyText({
  maker,
  warnings,
  m,
}: {
  maker: PartyView;
  warnings: readonly string[];
  m: Messages;
}) {
  const words = m.shop.safety;
  return (
    <div className="mt-4 grid max-w-measure gap-x-10 gap-y-4 sm:grid-cols-2">
      <div>
        <h3 className="text-title-4">{words.maker}</h3>
        <PartyAddress party={maker} />
      </div>
      <div>
        <h3 className="text-title-4">{words.warnings}</h3>
        {warnings.length > 0 ? (
          <ul className="mt-2 list-disc ps-5">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        ) : (
          <p className="mt-2">{words.none}</p>
        )}
      </div>
    </div>
  );
}
