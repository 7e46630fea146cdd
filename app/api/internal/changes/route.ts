import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { isOwnRequest } from '@/lib/changes/loopback';
import { AppError } from '@/lib/core/errors';
import { dropHeldOffers } from '@/lib/offers/hold-facts.server';
import { pagesShowing } from '@/lib/offers/price-pages';
import { answer } from '@/lib/platform/route';

export const dynamic = 'force-dynamic';

const BodySchema = z.object({
  products: z.array(z.string().max(200)).max(100_000),
  /** Whether something was published: any page may list it. */
  isEdition: z.boolean(),
});

/** Drops the pages that show the prices of some products, or all pages. For this server's own change feed alone. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async () => {
    if (!isOwnRequest(request.headers)) throw new AppError('not_found', 'There is nothing here.');
    const { products, isEdition } = BodySchema.parse(await request.json());
    if (products.length > 0 || isEdition) dropHeldOffers();
    if (isEdition) revalidatePath('/', 'layout');
    for (const path of pagesShowing(products)) revalidatePath(path);
    return new Response(null, { status: 204 });
  });
}
