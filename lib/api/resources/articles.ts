import type { Guide, List } from '@/lib/content/types';
import { AppError } from '@/lib/core/errors';
import type { GuideResource, ListResource, PickResource } from '../schema/article';
import type { ApiContext } from './context';
import { linksOf, refer, resourceId } from './links';
import { datedPart, picturePart } from './parts';
import { authorPart, categoryOf, productPart, productSummary } from './product';

function pickPart(pick: List['picks'][number], index: number, context: ApiContext): PickResource {
  const product = context.library.product(pick.product);
  if (!product) throw new AppError('invalid_content', `There is no product "${pick.product}".`);
  return {
    position: index + 1,
    award: pick.award,
    forWhom: pick.forWhom,
    case: pick.case,
    flaws: pick.flaws ?? null,
    isOurs: pick.ours ?? false,
    product: productSummary(product, context, 'pick'),
  };
}

/** A best-of list with its picks and their offers. */
export function listResource(list: List, context: ApiContext): ListResource {
  const { slug, title, description, verdict } = list;
  return {
    id: resourceId('list', slug),
    type: 'list',
    slug,
    title,
    description,
    category: refer('category', categoryOf(list.category, context), context),
    author: authorPart(list.author, context),
    picture: picturePart(list.picture, context),
    verdict,
    picks: list.picks.map((pick, index) => pickPart(pick, index, context)),
    considered: list.considered.map(({ name, product, why, ours }) => ({
      name,
      product: productPart(product, context),
      why,
      isOurs: ours ?? false,
    })),
    ...datedPart(list),
    links: linksOf('list', list, context),
  };
}

/** A guide without its text, which stands at its page. */
export function guideResource(guide: Guide, context: ApiContext): GuideResource {
  const { slug, title, description, summary } = guide;
  return {
    id: resourceId('guide', slug),
    type: 'guide',
    slug,
    title,
    description,
    summary,
    author: authorPart(guide.author, context),
    categories: guide.categories.map((category) =>
      refer('category', categoryOf(category, context), context),
    ),
    picture: picturePart(guide.picture, context),
    ...datedPart(guide),
    links: linksOf('guide', guide, context),
  };
}
