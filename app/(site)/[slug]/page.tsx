import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MdxContent } from '@/components/content/mdx-content';
import { UpdateLog } from '@/components/content/update-log';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { PriceNotice } from '@/components/offer/price-notice';
import { allPages, getPage } from '@/lib/content/library';
import { readText } from '@/lib/content/read-text';
import { withUnpublished } from '@/lib/content/visible-documents';
import { formatDay } from '@/lib/core/dates';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import { pageGraph } from '@/lib/structured-data/graphs/page';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { mdxComponents } from '../../compose/mdx-components';
import { siteContext } from '../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;
export const revalidate = 60;

/** Every address that there is or will be: before its time it answers that nothing is there. */
export function generateStaticParams() {
  return withUnpublished(() => allPages().map(({ slug }) => ({ slug })));
}

async function asked(params: Props['params']) {
  const page = getPage((await params).slug);
  if (!page) notFound();
  return page;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await asked(params);
  return pageMetadata({
    site: siteContext().site,
    title: page.title,
    description: page.description,
    path: page.path,
    type: 'website',
  });
}

export default async function StaticPage({ params }: Props) {
  const page = await asked(params);
  const text = readText('page', page.slug);
  const context = siteContext();
  const prices = await readPrices(productsOn(page));
  const { site, m } = context;
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: page.title, path: page.path },
  ];
  const day = page.updated ?? page.published;
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <h1 className="max-w-[18em] pt-3 text-title-1">{page.title}</h1>
      <p className="mt-4 text-note text-quiet">
        <time dateTime={day}>
          {page.updated
            ? m.article.updated(formatDay(day, site.locale))
            : m.article.published(formatDay(day, site.locale))}
        </time>
      </p>
      <div className="prose mt-6">
        <MdxContent code={text.body} components={mdxComponents(context, prices)} />
      </div>
      {page.changes.length > 0 ? (
        <UpdateLog published={page.published} changes={page.changes} locale={site.locale} m={m} />
      ) : null}
      <PriceNotice prices={prices} m={m} />
      <JsonLd json={serializeJsonLd(pageGraph({ site, page, trail }))} />
    </PageMain>
  );
}
