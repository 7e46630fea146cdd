import type { Metadata } from 'next';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageMain } from '@/components/layout/page-main';
import { InlineScript } from '@/components/scripts/inline-script';
import { showApi } from '@/components/scripts/show-api';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { siteContext } from '../../../../compose/site-context';

const PATH = '/docs/api/viewer';
/** Where scripts/copy-api-viewer.mjs puts its files. */
const FILES = '/api-viewer';

export function generateMetadata(): Metadata {
  const { site, m } = siteContext();
  return {
    ...pageMetadata({
      site,
      title: m.api.viewer,
      description: m.api.description,
      path: PATH,
      cardPath: '/',
      type: 'website',
    }),
    robots: { index: false, follow: true },
  };
}

/** The API to be tried out, by a viewer of OpenAPI documents; without a script the reference says the same. */
export default function ApiViewerPage() {
  const { m } = siteContext();
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: m.api.title, path: '/docs/api' },
    { name: m.api.viewer, path: PATH },
  ];
  return (
    <PageMain>
      <link rel="stylesheet" href={`${FILES}/swagger-ui.css`} precedence="default" />
      <Breadcrumbs trail={trail} m={m} />
      <h1 className="pt-3 text-title-1">{m.api.viewer}</h1>
      <noscript>
        <p className="mt-4">{m.api.withoutScript}</p>
      </noscript>
      <div id="api-viewer" lang="en" className="mt-6" />
      <script src={`${FILES}/swagger-ui-bundle.js`} defer />
      <InlineScript run={showApi} />
    </PageMain>
  );
}
