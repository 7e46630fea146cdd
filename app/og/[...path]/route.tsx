import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { SocialCard } from '@/components/content/social-card';
import { LOGO_RASTER, pictureRasters } from '@/lib/core/picture-urls';
import { SOCIAL_CARD, socialCardPath } from '@/lib/syndication/social-card';
import { siteContext } from '../../compose/site-context';
import { socialCards } from '../../compose/social-cards';

export const dynamic = 'force-static';
export const dynamicParams = false;

const FONTS = path.join(process.cwd(), 'node_modules', '@fontsource');

export function generateStaticParams() {
  return socialCards(siteContext()).map((card) => ({
    path: socialCardPath(card.path).split('/').slice(2),
  }));
}

/** The card that social networks show for a page, 1200 by 630 pixels. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const context = siteContext();
  const wanted = `/og/${(await params).path.join('/')}`;
  const card = socialCards(context).find((one) => socialCardPath(one.path) === wanted);
  if (!card) return new Response(null, { status: 404 });
  const square = card.picture
    ? pictureRasters(card.picture.src).find((raster) => raster.width === raster.height)
    : undefined;
  const picture = path.join(process.cwd(), 'public', square?.path ?? LOGO_RASTER);
  const [png, headline, text] = await Promise.all([
    readFile(picture, 'base64'),
    readFile(path.join(FONTS, 'newsreader/files/newsreader-latin-600-normal.woff')),
    readFile(path.join(FONTS, 'inter/files/inter-latin-500-normal.woff')),
  ]);
  return new ImageResponse(
    <SocialCard
      kind={card.kind}
      title={card.title}
      siteName={context.site.name}
      picture={`data:image/png;base64,${png}`}
    />,
    {
      width: SOCIAL_CARD.width,
      height: SOCIAL_CARD.height,
      fonts: [
        { name: 'Newsreader', data: headline, weight: 600 },
        { name: 'Inter', data: text, weight: 500 },
      ],
    },
  );
}
