import type { StoryCardView } from '@/components/content/story-card';
import { allComparisons, allGuides, allLists, allProducts } from '@/lib/content/library';
import type { Comparison, Guide, List, Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';
import { comparisonCard, guideCard, listCard, productCard } from './cards';
import { categoriesOf } from './compare';

/** Cards at the end of an article: one row. */
const ROW = 4;

function row(cards: readonly StoryCardView[]): StoryCardView[] {
  return cards.slice(0, ROW);
}

/** After a list: what helps to decide, then the other lists, those of its category first. */
export function relatedToList(list: List, m: Messages): StoryCardView[] {
  const others = allLists()
    .filter(({ slug }) => slug !== list.slug)
    .sort((a, b) => Number(b.category === list.category) - Number(a.category === list.category));
  const guides = allGuides().filter(({ categories }) => categories.includes(list.category));
  return row([...guides.map(guideCard), ...others.map((other) => listCard(other, m))]);
}

/** After a review: lists and guides of the category, then its best other products. */
export function relatedToProduct(product: Product, m: Messages): StoryCardView[] {
  const lists = allLists().filter(({ category }) => category === product.category);
  const guides = allGuides().filter(({ categories }) => categories.includes(product.category));
  const rivals = allProducts()
    .filter(({ category, slug }) => category === product.category && slug !== product.slug)
    .sort((a, b) => b.score - a.score);
  return row([
    ...lists.slice(0, 1).map((list) => listCard(list, m)),
    ...guides.slice(0, 1).map(guideCard),
    ...rivals.map(productCard),
  ]);
}

/** After a guide: the lists of its categories, then other guides. */
export function relatedToGuide(guide: Guide, m: Messages): StoryCardView[] {
  const lists = allLists().filter(({ category }) => guide.categories.includes(category));
  const others = allGuides().filter(({ slug }) => slug !== guide.slug);
  return row([...lists.map((list) => listCard(list, m)), ...others.map(guideCard)]);
}

/** After a comparison: the lists and guides of its categories, then other comparisons. */
export function relatedToComparison(comparison: Comparison, m: Messages): StoryCardView[] {
  const slugs = categoriesOf(comparison).map(({ slug }) => slug);
  const lists = allLists().filter(({ category }) => slugs.includes(category));
  const guides = allGuides().filter(({ categories }) =>
    categories.some((slug) => slugs.includes(slug)),
  );
  const others = allComparisons().filter(({ slug }) => slug !== comparison.slug);
  return row([
    ...lists.map((list) => listCard(list, m)),
    ...guides.map(guideCard),
    ...others.map(comparisonCard),
  ]);
}
