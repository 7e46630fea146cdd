import type { Metadata } from 'next';
import { PageMain } from '@/components/layout/page-main';
import { allCategories, allGuides, allLists } from '@/lib/content/library';
import { siteContext } from './compose/site-context';

export function generateMetadata(): Metadata {
  const { m, site } = siteContext();
  return { title: `${m.notFound.title} · ${site.name}`, description: m.notFound.lead };
}

/** Answers with status 404 and shows the way to what is here. */
export default function NotFound() {
  const { m } = siteContext();
  const ways = [
    { path: '/', name: m.layout.home },
    ...allLists().map(({ path, title }) => ({ path, name: title })),
    ...allGuides().map(({ path, title }) => ({ path, name: title })),
    ...allCategories().map(({ path, name }) => ({ path, name })),
  ];
  return (
    <PageMain>
      <h1 className="pt-12 text-4xl sm:text-5xl">{m.notFound.title}</h1>
      <p className="mt-4 text-xl text-quiet">{m.notFound.lead}</p>
      <ul className="mt-6">
        {ways.map((way) => (
          <li key={way.path}>
            <a href={way.path} className="inline-flex min-h-11 items-center">
              {way.name}
            </a>
          </li>
        ))}
      </ul>
    </PageMain>
  );
}
