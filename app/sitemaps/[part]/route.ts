import { withUnpublished } from '@/lib/content/visible-documents';
import { SITEMAP_TYPE, sitemapParts } from '@/lib/syndication/sitemap';
import { syndicationSource } from '../../compose/syndication-source';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Context {
  readonly params: Promise<{ readonly part: string }>;
}

export function generateStaticParams() {
  return withUnpublished(() => sitemapParts(syndicationSource())).map(({ file }) => ({
    part: file,
  }));
}

/** One part of the sitemap. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { part } = await params;
  const found = sitemapParts(syndicationSource()).find(({ file }) => file === part);
  if (!found) return new Response(null, { status: 404 });
  return new Response(found.body, { headers: { 'Content-Type': SITEMAP_TYPE } });
}
