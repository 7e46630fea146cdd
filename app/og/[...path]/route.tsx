import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { cardPictureBox, SocialCard } from '@/components/content/social-card';
import { renderForCard } from '@/lib/pictures/render-for-card.server';
import { SOCIAL_CARD, socialCardPath } from '@/lib/syndication/social-card';
import { siteContext } from '../../compose/site-context';
import { socialCards } from '../../compose/social-cards';

export const dynamic = 'force-static';
export const dynamicParams = false;

const FONTS = path.join(process.cwd(), 'node_modules', '@fontsource');

/** The second of each pair has the signs of Latin scripts that the first lacks. */
const FACES = [
  { name: 'Newsreader', weight: 600, file: 'newsreader/files/newsreader-latin-600-normal.woff' },
  {
    name: 'Newsreader Ext',
    weight: 600,
    file: 'newsreader/files/newsreader-latin-ext-600-normal.woff',
  },
  { name: 'Inter', weight: 500, file: 'inter/files/inter-latin-500-normal.woff' },
  { name: 'Inter', weight: 600, file: 'inter/files/inter-latin-600-normal.woff' },
  { name: 'Inter Ext', weight: 500, file: 'inter/files/inter-latin-ext-500-normal.woff' },
] as const;

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
  const { things, ...words } = card.view();
  const box = cardPictureBox(
    things.length,
    things.some(({ award }) => award !== undefined),
  );
  const [logo, pictures, fonts] = await Promise.all([
    renderForCard('logo.svg', { width: 96, height: 96 }),
    Promise.all(
      things.map(async (thing) => ({ ...thing, picture: await renderForCard(thing.src, box) })),
    ),
    Promise.all(
      FACES.map(async ({ file, ...face }) => ({
        ...face,
        data: await readFile(path.join(FONTS, file)),
      })),
    ),
  ]);
  return new ImageResponse(
    <SocialCard words={words} things={pictures} siteName={context.site.name} logo={logo.url} />,
    { width: SOCIAL_CARD.width, height: SOCIAL_CARD.height, fonts },
  );
}
