import type { Metadata } from 'next';
import { CardGrid } from '@/components/content/card-grid';
import { MdxContent } from '@/components/content/mdx-content';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import {
  allAuthors,
  allGuides,
  allLists,
  allProducts,
  getAuthorOrThrow,
} from '@/lib/content/library';
import { authorGraph } from '@/lib/structured-data/graphs/author';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { guideCard, listCard, reviewCard } from '../../../compose/cards';
import { mdxComponents } from '../../../compose/mdx-components';
import { siteContext } from '../../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return allAuthors().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = getAuthorOrThrow((await params).slug);
  return pageMetadata({
    site: siteContext().site,
    title: author.name,
    description: author.description,
    path: author.path,
    type: 'profile',
  });
}

export default async function AuthorPage({ params }: Props) {
  const author = getAuthorOrThrow((await params).slug);
  const context = siteContext();
  const { site, m } = context;
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: author.name, path: author.path },
  ];
  const isTheirs = (article: { readonly author: string }) => article.author === author.slug;
  const cards = [
    ...allLists()
      .filter(isTheirs)
      .map((list) => listCard(list, m)),
    ...allGuides().filter(isTheirs).map(guideCard),
    ...allProducts()
      .filter(isTheirs)
      .map((product) => reviewCard(product, m)),
  ];
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <header className="grid max-w-measure gap-6 pt-2 sm:grid-cols-[10rem_1fr]">
        <img
          src={`/pictures/${author.picture.src}`}
          alt={author.picture.alt}
          width={320}
          height={320}
          className="w-40 rounded-lg bg-plate"
        />
        <div>
          <h1 className="text-4xl sm:text-5xl">{author.name}</h1>
          <p className="mt-2 text-quiet">{author.role}</p>
          <div className="prose mt-4">
            <MdxContent code={author.body} components={mdxComponents(context)} />
          </div>
          {author.links.length > 0 ? (
            <ul>
              {author.links.map((link) => (
                <li key={link}>
                  <a href={link} rel="me noopener" className="inline-flex min-h-11 items-center">
                    {new URL(link).host}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </header>
      <CardGrid
        id="articles"
        title={m.author.articles(author.name)}
        cards={cards}
        locale={site.locale}
        m={m}
      />
      <JsonLd json={serializeJsonLd(authorGraph({ site, author, trail }))} />
    </PageMain>
  );
}
