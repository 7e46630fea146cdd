import type { Metadata } from 'next';
import { CardGrid } from '@/components/content/card-grid';
import { MdxContent } from '@/components/content/mdx-content';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { PriceNotice } from '@/components/offer/price-notice';
import { Picture } from '@/components/ui/picture';
import { allAuthors, getAuthorOrThrow } from '@/lib/content/library';
import { readText } from '@/lib/content/read-text';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import { authorGraph } from '@/lib/structured-data/graphs/author';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { articlesBy } from '../../../compose/cards';
import { mdxComponents } from '../../../compose/mdx-components';
import { siteContext } from '../../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;
export const revalidate = 60;

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
  const text = readText('author', author.slug);
  const context = siteContext();
  const prices = await readPrices(productsOn(author));
  const { site, m } = context;
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: author.name, path: author.path },
  ];
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <header className="grid items-start gap-x-8 gap-y-5 pt-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <Picture
          picture={author.picture}
          width={384}
          height={384}
          sizes="12rem"
          eager
          className="w-40 rounded-card bg-plate sm:w-full"
        />
        <div>
          <h1 className="text-title-1">{author.name}</h1>
          <p className="mt-2 text-lead text-quiet">{author.role}</p>
          {author.credentials.length > 0 ? (
            <ul className="mt-4 max-w-measure list-disc pl-5">
              {author.credentials.map((credential) => (
                <li key={credential}>{credential}</li>
              ))}
            </ul>
          ) : null}
          <div className="prose mt-5">
            <MdxContent code={text.body} components={mdxComponents(context, prices)} />
          </div>
          {author.links.length > 0 ? (
            <ul>
              {author.links.map((link) => (
                <li key={link}>
                  <a href={link} rel="me noopener" className="tap">
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
        cards={articlesBy(author, m)}
        locale={site.locale}
        m={m}
      />
      <PriceNotice prices={prices} m={m} />
      <JsonLd json={serializeJsonLd(authorGraph({ site, author, trail }))} />
    </PageMain>
  );
}
