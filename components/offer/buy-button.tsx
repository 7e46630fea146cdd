import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';
import type { BuyLink } from '@/lib/offers/buy-links';
import { type ListPosition, linkData } from './link-data';

/**
 * The button that leads to a merchant, direct, with its words given: also for parts that run in the
 * browser, where the catalogue is not.
 * @param about what the button is about, for readers who hear it alone.
 */
export function BuyAnchor({
  link,
  at,
  label,
  about,
}: {
  link: BuyLink;
  at?: ListPosition;
  label: string;
  about: string;
}) {
  return (
    <a
      href={link.href}
      rel={link.rel}
      {...linkData(link, at)}
      className="inline-flex min-h-12 items-center justify-between gap-2 rounded-control border border-transparent bg-buy px-3.5 py-2 leading-snug font-semibold text-buy-ink no-underline hover:bg-buy-strong motion-safe:transition-colors motion-safe:duration-quick"
    >
      <span>
        <span data-buy-label suppressHydrationWarning>
          {label}
        </span>
        <span className="sr-only">{about}</span>
      </span>
      <Icon name="external" className="size-4" />
    </a>
  );
}

/** The buy button: direct to the merchant that it names. */
function BuyButton({ link, at, m }: { link: BuyLink; at?: ListPosition; m: Messages }) {
  const label = link.kind === 'product' ? m.offer.checkPrice : m.offer.find;
  return (
    <BuyAnchor
      link={link}
      at={at}
      label={label(link.merchantName)}
      about={m.offer.forProduct(link.productName)}
    />
  );
}

/** Every merchant of one product, the mark of paid links beside them, and who they pay one click away. */
export function BuyButtons({
  links,
  at,
  m,
}: {
  links: readonly BuyLink[];
  at?: ListPosition;
  m: Messages;
}) {
  if (links.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {links.map((link) => (
        <BuyButton key={link.merchantSlug} link={link} at={at} m={m} />
      ))}
      <small className="inline-flex items-center gap-1 text-note text-quiet">
        {m.offer.paidLink} ·{' '}
        <a href="/disclosure" className="tap">
          {m.offer.whoPaysUs}
        </a>
      </small>
    </div>
  );
}
