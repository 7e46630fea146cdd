import type { Shop } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

/** The return policy in sentences, with the way to all of it. */
export function ReturnsText({
  returns,
  kinds,
  days,
  links,
  m,
}: {
  returns: Shop['returns'];
  /** Of what it speaks. */
  kinds: ReadonlySet<'physical' | 'digital'>;
  /** The days for sending back, as a figure. */
  days: string;
  links: readonly { readonly path: string; readonly text: string }[];
  m: Messages;
}) {
  const words = m.shop.returns;
  return (
    <div className="mt-4 max-w-measure">
      {kinds.has('physical') ? (
        <p>
          {words.days(days)} {words.fees[returns.fees]} {words.method[returns.method]}
        </p>
      ) : null}
      {kinds.has('digital') ? <p className="mt-2">{words.download}</p> : null}
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {links.map(({ path, text }) => (
          <li key={path}>
            <a href={path} className="tap">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
