import type { Metadata } from 'next';
import { PageMain } from '@/components/layout/page-main';
import { SearchForm } from '@/components/search/search-form';
import { menuGroups } from './compose/menus';
import { siteContext } from './compose/site-context';

export function generateMetadata(): Metadata {
  const { m, site } = siteContext();
  return { title: `${m.notFound.title} · ${site.name}`, description: m.notFound.lead };
}

/** Answers with status 404 and shows the way to what is here. */
export default function NotFound() {
  const { m } = siteContext();
  return (
    <PageMain>
      <h1 className="max-w-[18em] pt-12 text-title-1">{m.notFound.title}</h1>
      <p className="mt-4 max-w-measure text-lead text-quiet">{m.notFound.lead}</p>
      <div className="mt-6 max-w-measure">
        <SearchForm id="missing-search" m={m} />
      </div>
      <div className="mt-10 grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
        {menuGroups(m).map((group) => (
          <section key={group.path} aria-label={group.name}>
            <h2 className="shelf text-title-3">
              <a href={group.path} className="tap no-underline hover:underline">
                {group.name}
              </a>
            </h2>
            <ul className="mt-2">
              {group.items.map((item) => (
                <li key={item.path}>
                  <a href={item.path} className="tap">
                    {item.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PageMain>
  );
}
