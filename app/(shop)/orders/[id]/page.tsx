import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageMain } from '@/components/layout/page-main';
import { OrderSheet } from '@/components/shop/order-sheet';
import { getShop } from '@/lib/content/library';
import { readOrderPage } from '@/lib/orders/read-order-page.server';
import { wordOrder } from '../../../compose/order';
import { siteContext } from '../../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  const { site, m } = siteContext();
  return {
    title: `${m.checkout.doneTitle} | ${site.name}`,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  };
}

/** An order for whoever has its link; to all others there is no such page. */
export default async function OrderPage({ params, searchParams }: Props) {
  const [{ id }, { token }] = await Promise.all([params, searchParams]);
  const now = Date.now();
  const page = await readOrderPage(id, typeof token === 'string' ? token : '', now);
  if (!page) notFound();
  const { site, m } = siteContext();
  const shop = getShop();
  return (
    <PageMain>
      <OrderSheet
        order={wordOrder(page, now, { site, m, shop })}
        seller={shop?.seller ?? null}
        m={m}
      />
    </PageMain>
  );
}
