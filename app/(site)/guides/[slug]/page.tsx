import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticleHeader } from '@/components/content/article-header';
import { AuthorBox } from '@/components/content/author-box';
import { JumpLinks } from '@/components/content/jump-links';
import { MdxContent } from '@/components/content/mdx-content';
import { RelatedStories } from '@/components/content/related-stories';
import { UpdateLog } from '@/components/content/update-log';
import { ArticleGrid } from '@/components/layout/article-grid';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import { PriceNotice } from '@/components/offer/price-notice';
import { ScenePicture } from '@/components/ui/scene-picture';
import { bodyHeadings } from '@/lib/content/body-headings';
import { allGuides, getAuthorOrThrow, getCategoryOrThrow, getGuide } from '@/lib/content/library';
import { readText } from '@/lib/content/read-text';
import { withUnpublished } from '@/lib/content/visible-documents';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import { guideGraph } from '@/lib/structured-data/graphs/guide';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { articleMetadata } from '../../../compose/article-metadata';
import { mdxComponents } from '../../../compose/mdx-components';
import { relatedToGuide } from '../../../compose/related';
import { siteContext } from '../../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;
export const revalidate = 60;

/** Every address that there is or will be: before its time it answers that nothing is there. */
export function generateStaticParams() {
  return withUnpublished(() => allGuides().map(({ slug }) => ({ slug })));
}

async function asked(params: Props['params']) {
  const guide = getGuide((await params).slug);
  if (!guide) notFound();
  return guide;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return articleMetadata(await asked(params));
}

export default async function GuidePage({ params }: Props) {
  const guide = await asked(params);
  const text = readText('guide', guide.slug);
  const context = siteContext();
  const prices = await readPrices(productsOn(guide));
  const { site, m, disclosure } = context;
  const author = getAuthorOrThrow(guide.author);
  const categories = guide.categories.map(getCategoryOrThrow);
  const trail = [
    { name: m.layout.home, path: '/' },
    ...categories.slice(0, 1).map(({ name, path }) => ({ name, path })),
    { name: guide.title, path: guide.path },
  ];
  const sections = [...bodyHeadings(text.bodyRaw), { id: 'changes', name: m.article.changes }];
  const words = { locale: site.locale, m };
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <article>
        <ArticleHeader
          title={guide.title}
          lead={guide.summary}
          author={author}
          published={guide.published}
          updated={guide.updated}
          picture={<ScenePicture picture={guide.picture} eager />}
          {...words}
        />
        <DisclosureNote sentences={disclosure} m={m} />
        <ArticleGrid jump={<JumpLinks sections={sections} m={m} />}>
          <div className="prose">
            <MdxContent code={text.body} components={mdxComponents(context, prices)} />
          </div>
          <UpdateLog published={guide.published} changes={guide.changes} {...words} />
          <AuthorBox author={author} m={m} />
        </ArticleGrid>
      </article>
      <RelatedStories cards={relatedToGuide(guide, m)} {...words} />
      <PriceNotice prices={prices} m={m} />
      <JsonLd json={serializeJsonLd(guideGraph({ site, guide, author, trail }))} />
    </PageMain>
  );
}
