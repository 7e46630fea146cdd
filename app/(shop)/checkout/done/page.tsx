import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { PageMain } from '@/components/layout/page-main';
import { checkoutDone, type DoneView } from '@/lib/checkout/come-back.server';
import type { Messages } from '@/lib/i18n/messages';
import { siteContext } from '../../../compose/site-context';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export function generateMetadata(): Metadata {
  const { m } = siteContext();
  return { title: m.checkout.doneTitle, robots: { index: false }, referrer: 'no-referrer' };
}

function wordsFor({ kind }: DoneView, m: Messages) {
  switch (kind) {
    case 'paid':
      return { title: m.checkout.paidTitle, text: m.checkout.paidText };
    case 'awaiting':
      return { title: m.checkout.awaitingTitle, text: m.checkout.awaitingText };
    case 'mismatch':
    case 'unavailable':
      return { title: m.checkout.checkingTitle, text: m.checkout.checkingText };
    default:
      return { title: m.checkout.notDoneTitle, text: m.checkout.notDoneText };
  }
}

/** Where the payment page sends buyers to: it shows little, for its address is no secret. */
export default async function DonePage({ searchParams }: Props) {
  const { m } = siteContext();
  const { session_id: given } = await searchParams;
  const view = await checkoutDone(typeof given === 'string' ? given : '', await headers());
  const { title, text } = wordsFor(view, m);
  return (
    <PageMain>
      <h1 className="max-w-[18em] pt-12 text-title-1">{title}</h1>
      <p className="mt-4 max-w-measure text-lead text-quiet">{text}</p>
      {'number' in view ? (
        <p className="mt-6">
          {m.checkout.orderNumber} <strong className="tabular">{view.number}</strong>
        </p>
      ) : null}
      <p className="mt-6">
        {'path' in view && view.path !== null ? (
          <a
            href={view.path}
            className="tap rounded-control border border-ink bg-ink px-5 font-semibold text-paper no-underline hover:bg-quiet"
          >
            {m.checkout.toOrder}
          </a>
        ) : (
          <a href="/shop" className="tap">
            {m.checkout.toShop}
          </a>
        )}
      </p>
    </PageMain>
  );
}
