import type { ReactNode } from 'react';
import type { Messages } from '@/lib/i18n/messages';
import type { BuyLink } from '@/lib/offers/buy-links';
import { linkData } from './link-data';

/** An affiliate link inside a sentence; its mark leads to who pays for it. */
export function BuyTextLink({
  link,
  children,
  m,
}: {
  link: BuyLink;
  children?: ReactNode;
  m: Messages;
}) {
  return (
    <>
      <a href={link.href} rel={link.rel} {...linkData(link)}>
        {children ?? link.productName} (
        <span data-merchant-name suppressHydrationWarning>
          {link.merchantName}
        </span>
        )
      </a>{' '}
      <small className="text-note text-quiet">
        (<a href="/disclosure">{m.offer.paidLink}</a>)
      </small>
    </>
  );
}
