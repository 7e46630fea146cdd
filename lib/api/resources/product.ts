import type { Placement } from '@/lib/affiliate/placements';
import type { Category, Product, Spec } from '@/lib/content/types';
import { AppError } from '@/lib/core/errors';
import type { ProductResource, ProductSummaryResource, SpecLineResource } from '../schema/product';
import type { ApiContext } from './context';
import { linksOf, refer, resourceId } from './links';
import { offersOf } from './offers';
import { datedPart, moneyPart, picturePart } from './parts';

/** The category of a document. @throws AppError `invalid_content`, which the check reports first. */
export function categoryOf(slug: string, { library }: Pick<ApiContext, 'library'>): Category {
  const category = library.category(slug);
  if (category) return category;
  throw new AppError('invalid_content', `There is no category "${slug}".`);
}

/** Names the author of a document. @throws AppError `invalid_content` */
export function authorPart(slug: string, context: ApiContext) {
  const author = context.library.author(slug);
  if (author) return refer('author', author, context);
  throw new AppError('invalid_content', `There is no author "${slug}".`);
}

/** Names a product that the site reviews; null for any other. */
export function productPart(slug: string | undefined, context: ApiContext) {
  const product = slug === undefined ? undefined : context.library.product(slug);
  return product ? refer('product', product, context) : null;
}

/** A product in short. @param placement where a front end will most likely put its links. */
export function productSummary(
  product: Product,
  context: ApiContext,
  placement: Placement = 'summary',
): ProductSummaryResource {
  const { slug, name, brand, assessment, score, verdict, bestFor, status } = product;
  return {
    id: resourceId('product', slug),
    type: 'product',
    slug,
    name,
    brand,
    category: refer('category', categoryOf(product.category, context), context),
    picture: picturePart(product.picture, context),
    assessment,
    score,
    verdict,
    bestFor,
    status,
    offers: offersOf(product, placement, context),
    links: linksOf('product', product, context),
  };
}

export const specPart = ({
  attribute,
  group,
  name,
  value,
  source,
  on,
}: Spec): SpecLineResource => ({
  attribute: attribute ?? null,
  group,
  name,
  value,
  source,
  on: on ?? null,
});

function ranksPart({ slug }: Product, context: ApiContext) {
  return context.library.lists.flatMap((list) =>
    list.picks.flatMap(({ product, award }, index) =>
      product === slug ? { list: refer('list', list, context), position: index + 1, award } : [],
    ),
  );
}

function relativePart(relative: Product['successor'], context: ApiContext) {
  if (!relative) return null;
  return { name: relative.name, product: productPart(relative.product, context) };
}

function variantPart({ variant }: Product, context: ApiContext) {
  const of = variant && productPart(variant.of, context);
  return of ? { of, name: variant.name } : null;
}

function valuesPart({ values }: Product): ProductResource['values'] {
  const copied = Object.entries(values).map(([id, value]) => {
    if (Array.isArray(value)) return [id, [...value]];
    return [id, typeof value === 'object' ? { ...value } : value];
  });
  return Object.fromEntries(copied);
}

/** A product with its whole review but for the text, which stands at its page. */
export function productResource(product: Product, context: ApiContext): ProductResource {
  const { rubric } = categoryOf(product.category, context);
  return {
    ...productSummary(product, context, 'hero'),
    model: product.model,
    gtin: product.gtin ?? null,
    description: product.description,
    author: authorPart(product.author, context),
    released: product.released,
    launchPrice: product.launchPrice ? moneyPart(product.launchPrice, context) : null,
    predecessor: relativePart(product.predecessor, context),
    successor: relativePart(product.successor, context),
    variant: variantPart(product, context),
    scores: rubric.map(({ id, name, weight }) => ({
      id,
      name,
      weight,
      score: product.scores[id] ?? 0,
    })),
    pros: [...product.pros],
    cons: [...product.cons],
    specs: product.specs.map(specPart),
    values: valuesPart(product),
    ranks: ranksPart(product, context),
    ...datedPart(product),
  };
}
