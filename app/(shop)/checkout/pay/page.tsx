import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { PageMain } from '@/components/layout/page-main';
import { paymentPage } from '@/lib/checkout/come-back.server';
import { siteContext } from '../../../compose/site-context';

export function generateMetadata(): Metadata {
  const { m } = siteContext();
  return { title: m.checkout.payTitle, robots: { index: false }, referrer: 'no-referrer' };
}

/**
 * Leads on to the payment page. A page in between, since a form may only lead within our own site
 * (`form-action`), wherever it is redirected to.
 */
export default async function PayPage() {
  const { m } = siteContext();
  const url = await paymentPage(await headers());
  if (url === null) redirect('/cart');
  return (
    <PageMain>
      <meta httpEquiv="refresh" content={`0; url=${url}`} />
      <h1 className="max-w-[18em] pt-12 text-title-1">{m.checkout.payTitle}</h1>
      <p className="mt-4 max-w-measure text-lead text-quiet">{m.checkout.payText}</p>
      <p className="mt-6">
        <a href={url} className="tap" rel="noreferrer">
          {m.checkout.payLink}
        </a>
      </p>
    </PageMain>
  );
}
