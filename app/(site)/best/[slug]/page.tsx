import type { Metadata } from 'next';
import { CompareTable } from '@/components/compare/compare-table';
import { ArticleHeader } from '@/components/content/article-header';
import { MdxContent } from '@/components/content/mdx-content';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { PickCard } from '@/components/list/pick-card';
import { PicksSummary } from '@/components/list/picks-summary';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import {
  allLists,
  getAuthorOrThrow,
  getCategoryOrThrow,
  getListOrThrow,
} from '@/lib/content/library';
import { listGraph } from '@/lib/structured-data/graphs/list';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { mdxComponents } from '../../../compose/mdx-components';
import { siteContext } from '../../../compose/site-context';
import { comparedPicks, picksOf } from '../../../compose/views';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return allLists().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const list = getListOrThrow((await params).slug);
  const { published, updated } = list;
  return pageMetadata({
    site: siteContext().site,
    title: list.title,
    description: list.description,
    path: list.path,
    type: 'article',
    published,
    updated,
    author: getAuthorOrThrow(list.author),
  });
}

export default async function ListPage({ params }: Props) {
  const list = getListOrThrow((await params).slug);
  const context = siteContext();
  const { site, m, disclosure } = context;
  const author = getAuthorOrThrow(list.author);
  const category = getCategoryOrThrow(list.category);
  const picks = picksOf(list, context);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: category.name, path: category.path },
    { name: list.title, path: list.path },
  ];
  const { locale } = site;
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <article>
        <ArticleHeader
          title={list.title}
          lead={list.verdict}
          author={author}
          published={list.published}
          updated={list.updated}
          locale={locale}
          m={m}
        />
        <DisclosureNote sentences={disclosure} m={m} />
        <section aria-labelledby="picks">
          <h2 id="picks" className="mt-10 text-3xl">
            {m.list.picksTitle}
          </h2>
          <PicksSummary picks={picks} locale={locale} m={m} />
        </section>
        <section aria-labelledby="compare">
          <h2 id="compare" className="mt-14 text-3xl">
            {m.list.compareTitle}
          </h2>
          <CompareTable entries={comparedPicks(picks)} locale={locale} m={m} />
        </section>
        <section aria-labelledby="in-full">
          <h2 id="in-full" className="mt-14 text-3xl">
            {m.list.inFull}
          </h2>
          {picks.map((pick) => (
            <PickCard key={pick.product.slug} pick={pick} locale={locale} m={m} />
          ))}
        </section>
        <div className="prose mt-14 border-t border-line pt-2">
          <MdxContent code={list.body} components={mdxComponents(context)} />
        </div>
      </article>
      <JsonLd
        json={serializeJsonLd(
          listGraph({ site, list, author, products: picks.map(({ product }) => product), trail }),
        )}
      />
    </PageMain>
  );
}
