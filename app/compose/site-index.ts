import { getCatalogue, hasShop } from '@/lib/catalogue/get-catalogue';
import {
  allAuthors,
  allCategories,
  allComparisons,
  allGoods,
  allGuides,
  allLists,
  allPages,
  allProducts,
} from '@/lib/content/library';
import type { IndexedPage, SiteIndex } from '@/lib/syndication/markdown/llms-txt';
import { finderPath, hasFinder } from './finder';
import { siteContext } from './site-context';

interface Titled {
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

const titled = ({ path, title, description }: Titled): IndexedPage => ({
  path,
  title,
  description,
});

const named = ({ path, name, description }: Omit<Titled, 'title'> & { readonly name: string }) => ({
  path,
  title: name,
  description,
});

function shopPages(): IndexedPage[] {
  const { shop } = getCatalogue();
  if (!hasShop() || shop === null) return [];
  return [
    { path: '/shop', title: shop.title, description: shop.description },
    ...allGoods().map(named),
  ];
}

/** The site as the index for programs has it. */
export function siteIndexParts(): SiteIndex {
  const { site, m, disclosure, merchants } = siteContext();
  const finders = allCategories()
    .filter(hasFinder)
    .map((category) => ({
      path: finderPath(category),
      title: category.finder.title,
      description: category.finder.lead,
    }));
  const deals = { path: '/deals', title: m.deal.title, description: m.deals.description };
  const compare = { path: '/compare', title: m.compare.title, description: m.compare.description };
  const search = { path: '/search', title: m.search.title, description: m.search.description };
  return {
    site,
    disclosure,
    sections: [
      { title: m.search.groups.list, pages: allLists().map(titled) },
      { title: m.search.groups.category, pages: [...allCategories().map(named), ...finders] },
      { title: m.search.groups.guide, pages: allGuides().map(titled) },
      { title: m.search.groups.comparison, pages: allComparisons().map(titled) },
      {
        title: m.search.groups.product,
        pages: allProducts().map((product) => ({
          ...named(product),
          title: m.product.reviewTitle(product.name),
        })),
      },
      { title: m.shop.section, pages: shopPages() },
    ],
    optional: [
      ...(merchants.length > 0 ? [deals] : []),
      compare,
      search,
      ...allAuthors().map(named),
      ...allPages().map(titled),
    ],
  };
}
