import { allCategories, getCategory } from '@/lib/content/library';
import { FEED_FILES, feedFormat } from '@/lib/syndication/feed-paths';
import { articleFeedResponse } from '../../../../compose/article-feed';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Context {
  readonly params: Promise<{ readonly slug: string; readonly feed: string }>;
}

export function generateStaticParams() {
  return allCategories().flatMap(({ slug }) =>
    Object.values(FEED_FILES).map((feed) => ({ slug, feed })),
  );
}

/** The newest articles of a category, as RSS, Atom or JSON Feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, feed } = await params;
  const category = getCategory(slug);
  const format = feedFormat(feed);
  if (!category || !format) return new Response(null, { status: 404 });
  return articleFeedResponse(format, category);
}
