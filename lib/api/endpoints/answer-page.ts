import { AppError } from '@/lib/core/errors';
import { pageOf } from '../http/cursor';
import type { Answered } from '../http/endpoint';
import type { ApiContext } from '../resources/context';

export const slugOf = ({ slug }: { readonly slug: string }) => slug;

/** The place after which a page begins is gone from the content. */
export function refuseGone(): AppError {
  return new AppError('bad_request', 'The place that the cursor names is gone from the site.', {
    where: 'query cursor',
    remedy: 'Ask without it for the first page.',
  });
}

interface Wanted<Item> {
  readonly keyOf: (item: Item) => string;
  readonly after: string | null;
  readonly limit: number;
  readonly context: ApiContext;
}

/**
 * A page of a collection.
 * @throws AppError `bad_request` where the item after which it begins is gone.
 */
export function answerPage<Item>(
  all: readonly Item[],
  { keyOf, after, limit, context }: Wanted<Item>,
  build: (item: Item, context: ApiContext) => unknown,
): Answered {
  const page = pageOf(all, keyOf, after, limit);
  if (!page) throw refuseGone();
  return {
    data: page.items.map((item) => build(item, context)),
    context,
    page: { limit, total: all.length, next: page.next },
  };
}
