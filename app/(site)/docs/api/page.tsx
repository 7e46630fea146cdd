import type { Metadata } from 'next';
import { ApiReference } from '@/components/api/api-reference';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { compareGraph } from '@/lib/structured-data/graphs/comparison';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { apiReference } from '../../../compose/api-reference';
import { siteContext } from '../../../compose/site-context';

const PATH = '/docs/api';
const DOCUMENT = '/api/openapi.json';

/** For those who build with the site: shoppers are not led here by search engines. */
export function generateMetadata(): Metadata {
  const { site, m } = siteContext();
  return {
    ...pageMetadata({
      site,
      title: m.api.title,
      description: m.api.description,
      path: PATH,
      cardPath: '/',
      type: 'website',
    }),
    robots: { index: false, follow: true },
  };
}

/** What the API answers, in whole, without a script. */
export default function ApiPage() {
  const { site, m } = siteContext();
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: m.api.title, path: PATH },
  ];
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <h1 className="pt-3 text-title-1">{m.api.title}</h1>
      <p className="mt-4 max-w-measure text-lead text-quiet">{m.api.lead}</p>
      <p className="mt-4 flex flex-wrap gap-x-5">
        <a href={DOCUMENT} className="tap font-semibold">
          {m.api.document}
        </a>
        <a href={`${PATH}/viewer`} className="tap font-semibold">
          {m.api.viewer}
        </a>
      </p>
      <ApiReference view={apiReference()} m={m} />
      <JsonLd json={serializeJsonLd(compareGraph({ site, trail }))} />
    </PageMain>
  );
}
