import type { Metadata } from 'next';
import { CardGrid } from '@/components/content/card-grid';
import { MdxContent } from '@/components/content/mdx-content';
import { RubricTable } from '@/components/content/rubric-table';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { FeaturedLists } from '@/components/list/featured-lists';
import { PriceNotice } from '@/components/offer/price-notice';
import { ScenePicture } from '@/components/ui/scene-picture';
import {
  allCategories,
  allGuides,
  allLists,
  allProducts,
  getCategoryOrThrow,
} from '@/lib/content/library';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import { categoryGraph } from '@/lib/structured-data/graphs/category';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { guideCard, listFeature, productCard } from '../../../compose/cards';
import { mdxComponents } from '../../../compose/mdx-components';
import { siteContext } from '../../../compose/site-context';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;
export const revalidate = 60;

export function generateStaticParams() {
  return allCategories().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const category = getCategoryOrThrow((await params).slug);
  return pageMetadata({
    site: siteContext().site,
    title: category.name,
    description: category.description,
    path: category.path,
    type: 'website',
  });
}

export default async function CategoryPage({ params }: Props) {
  const category = getCategoryOrThrow((await params).slug);
  const context = siteContext();
  const prices = await readPrices(productsOn(category));
  const { site, m } = context;
  const words = { locale: site.locale, m };
  const lists = allLists().filter((list) => list.category === category.slug);
  const guides = allGuides().filter((guide) => guide.categories.includes(category.slug));
  const products = allProducts()
    .filter((product) => product.category === category.slug)
    .sort((a, b) => b.score - a.score);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: category.name, path: category.path },
  ];
  const items = [
    ...lists.map(({ title, path }) => ({ name: title, path })),
    ...products.map(({ name, path }) => ({ name, path })),
    ...guides.map(({ title, path }) => ({ name: title, path })),
  ];
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <header className="grid items-start gap-x-12 gap-y-6 pt-3 lg:grid-cols-[6fr_5fr]">
        <div>
          <h1 className="text-title-1">{category.name}</h1>
          <div className="prose mt-5">
            <MdxContent code={category.body} components={mdxComponents(context, prices)} />
          </div>
        </div>
        <ScenePicture picture={category.picture} eager />
      </header>
      <FeaturedLists id="lists" lists={lists.map(listFeature)} m={m} />
      <CardGrid
        id="reviews"
        title={m.category.products}
        cards={products.map(productCard)}
        {...words}
      />
      <CardGrid id="guides" title={m.category.guides} cards={guides.map(guideCard)} {...words} />
      <RubricTable category={category} {...words} />
      <PriceNotice prices={prices} m={m} />
      <JsonLd json={serializeJsonLd(categoryGraph({ site, category, items, trail }))} />
    </PageMain>
  );
}
