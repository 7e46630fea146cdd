import type { StoryCardView } from '@/components/content/story-card';
import type { ListFeatureView } from '@/components/list/list-feature';
import { allGuides, allLists, allProducts, getProductOrThrow } from '@/lib/content/library';
import type { Author, Category, Comparison, Guide, List, Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

/** Reviews that the home page shows; the categories have them all. */
export const LATEST_REVIEWS = 8;

export function listCard(list: List, m: Messages): StoryCardView {
  const { path, title, picture, description } = list;
  return { path, title, picture, text: description, kind: m.list.pickCount(list.picks.length) };
}

/** A list with what won which award, for the home page and its category. */
export function listFeature({ path, title, picture, picks }: List): ListFeatureView {
  return {
    path,
    title,
    picture,
    picks: picks.map(({ award, product }) => ({ award, name: getProductOrThrow(product).name })),
  };
}

export function guideCard({ path, title, picture, description }: Guide): StoryCardView {
  return { path, title, picture, text: description };
}

export function comparisonCard({ path, title, picture, description }: Comparison): StoryCardView {
  return { path, title, picture, text: description };
}

export function categoryCard({ path, name, picture, description }: Category): StoryCardView {
  return { path, title: name, picture, text: description };
}

export function productCard(product: Product): StoryCardView {
  const { path, name, picture, bestFor } = product;
  return { path, title: name, picture, text: bestFor, product, rated: product };
}

/** A product's review among other articles, where its score would stand alone. */
function reviewCard(product: Product, m: Messages): StoryCardView {
  const { path, name, picture, bestFor } = product;
  return { path, title: m.product.reviewTitle(name), picture, text: bestFor, product };
}

/** All that an author has written, list before guide before review. */
export function articlesBy({ slug }: Pick<Author, 'slug'>, m: Messages): StoryCardView[] {
  const isTheirs = ({ author }: { readonly author: string }) => author === slug;
  return [
    ...allLists()
      .filter(isTheirs)
      .map((list) => listCard(list, m)),
    ...allGuides().filter(isTheirs).map(guideCard),
    ...allProducts()
      .filter(isTheirs)
      .map((product) => reviewCard(product, m)),
  ];
}
