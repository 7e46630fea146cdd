import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { PageMain } from '@/components/layout/page-main';
import { getEnv } from '@/lib/platform/env';
import { siteContext } from '../../compose/site-context';
import { ArticleParts } from './article-parts';
import { BrowseParts } from './browse-parts';
import { CompareParts } from './compare-parts';
import { DealParts } from './deal-parts';
import { ListParts } from './list-parts';
import { ProductParts } from './product-parts';
import { ShopParts } from './shop-parts';
import { SiteParts } from './site-parts';
import { TokenParts } from './token-parts';

const TITLE = '/studio/parts';

export function generateMetadata(): Metadata {
  const { site } = siteContext();
  return {
    title: TITLE,
    description: site.description,
    robots: { index: false, follow: false },
  };
}

/** Every part of the design in every state, for those who build pages from them. */
export default async function PartsPage() {
  // The setting is the running server's, not the build's.
  await connection();
  if (!getEnv().showsParts) notFound();
  const context = siteContext();
  return (
    <PageMain>
      <h1 className="pt-6 text-title-1">
        <code>{TITLE}</code>
      </h1>
      <TokenParts />
      <SiteParts context={context} />
      <ProductParts context={context} />
      <ListParts context={context} />
      <BrowseParts context={context} />
      <CompareParts context={context} />
      <DealParts context={context} />
      <ShopParts context={context} />
      <ArticleParts context={context} />
    </PageMain>
  );
}
