import type { Messages } from '@/lib/i18n/messages';
import type { BuyLink } from '@/lib/offers/buy-links';
import { type ListPosition, linkData } from './link-data';

/** The buy button: direct to the merchant it names, with the mark of a paid link beside it. */
function BuyButton({ link, at, m }: { link: BuyLink; at?: ListPosition; m: Messages }) {
  const label = link.kind === 'product' ? m.offer.checkPrice : m.offer.find;
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <a
        href={link.href}
        rel={link.rel}
        {...linkData(link, at)}
        className="inline-flex min-h-12 items-center rounded bg-buy px-5 font-semibold text-buy-ink no-underline hover:bg-buy-strong"
      >
        <span>
          <span data-buy-label suppressHydrationWarning>
            {label(link.merchantName)}
          </span>
          <span className="sr-only">{m.offer.forProduct(link.productName)}</span>
        </span>
      </a>
      <small className="text-sm text-quiet">{m.offer.paidLink}</small>
    </span>
  );
}

/** Every merchant of one product, side by side. */
export function BuyButtons({
  links,
  at,
  m,
}: {
  links: readonly BuyLink[];
  at?: ListPosition;
  m: Messages;
}) {
  return (
    <div className="flex flex-wrap gap-3">
      {links.map((link) => (
        <BuyButton key={link.merchantSlug} link={link} at={at} m={m} />
      ))}
    </div>
  );
}
