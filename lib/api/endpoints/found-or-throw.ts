import { suggestNearest } from '@/lib/content/suggest-nearest';
import { AppError } from '@/lib/core/errors';
import { API_PATH, COLLECTIONS, type ResourceKind } from '../resources/links';

/** What is most likely meant by a slug that nothing has. */
function remedyFor(
  kind: ResourceKind,
  slug: string,
  all: () => readonly { readonly slug: string }[],
): string {
  const near = suggestNearest(
    slug,
    all().map((each) => each.slug),
  );
  const where = `${API_PATH}/${COLLECTIONS[kind]} lists what there is.`;
  return near ? `Did you mean "${near}"? ${where}` : where;
}

/**
 * The one that has a slug.
 * @throws AppError `not_found`, with the nearest that there is.
 */
export function foundOrThrow<Item extends { readonly slug: string }>(
  kind: ResourceKind,
  slug: string,
  find: (slug: string) => Item | undefined,
  all: () => readonly Item[],
): Item {
  const found = find(slug);
  if (found) return found;
  throw new AppError('not_found', `There is no ${kind} "${slug}".`, {
    where: 'path slug',
    remedy: remedyFor(kind, slug, all),
  });
}
