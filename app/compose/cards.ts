import type { StoryCardView } from '@/components/content/story-card';
import type { Category, Guide, List, Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

export function listCard(list: List, m: Messages): StoryCardView {
  const { path, title, picture, verdict } = list;
  return { path, title, picture, text: verdict, kind: m.list.pickCount(list.picks.length) };
}

export function guideCard({ path, title, picture, summary }: Guide): StoryCardView {
  return { path, title, picture, text: summary };
}

export function categoryCard({ path, name, picture, description }: Category): StoryCardView {
  return { path, title: name, picture, text: description };
}

export function productCard(product: Product): StoryCardView {
  const { path, name, picture, bestFor } = product;
  return { path, title: name, picture, text: bestFor, rated: product };
}

/** A product's review among other articles, where its score would stand alone. */
export function reviewCard(product: Product, m: Messages): StoryCardView {
  const { path, name, picture, bestFor } = product;
  return { path, title: m.product.reviewTitle(name), picture, text: bestFor };
}
