import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import { CARD_BOXES, SocialCard } from '@/components/content/social-card';
import { withUnpublished } from '@/lib/content/visible-documents';
import { limitPng } from '@/lib/pictures/limit-png.server';
import { renderScene, renderThing } from '@/lib/pictures/render-for-card.server';
import { SOCIAL_CARD, socialCardPath } from '@/lib/syndication/social-card';
import { siteContext } from '../../compose/site-context';
import { type SocialCardView, socialCards } from '../../compose/social-cards';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** Messengers leave out previews that are much heavier. */
const MAX_BYTES = 250_000;
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
  return withUnpublished(() => socialCards(siteContext())).map((card) => ({
    path: socialCardPath(card.path).split('/').slice(2),
  }));
}

/** The things with their pictures, as large as their number allows. */
function pictured(things: SocialCardView['things']) {
  const hasCaptions = things.some(({ award }) => award !== undefined);
  const several = hasCaptions ? CARD_BOXES.captioned : CARD_BOXES.several;
  const box = things.length > 1 ? several : CARD_BOXES.single;
  return Promise.all(
    things.map(async ({ src, isScene, ...caption }) => ({
      ...caption,
      picture: await (isScene ? renderScene(src, CARD_BOXES.scene) : renderThing(src, box)),
    })),
  );
}

/** The card that social networks show for a page, 1200 by 630 pixels. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const context = siteContext();
  const wanted = `/og/${(await params).path.join('/')}`;
  const card = socialCards(context).find((one) => socialCardPath(one.path) === wanted);
  if (!card) return new Response(null, { status: 404 });
  const { things, ...words } = card.view();
  const [logo, pictures, fonts] = await Promise.all([
    renderThing('logo.svg', { width: 96, height: 96 }),
    pictured(things),
    Promise.all(
      FACES.map(async ({ file, ...face }) => ({
        ...face,
        data: await readFile(path.join(FONTS, file)),
      })),
    ),
  ]);
  const drawn = new ImageResponse(
    <SocialCard words={words} things={pictures} siteName={context.site.name} logo={logo.url} />,
    { width: SOCIAL_CARD.width, height: SOCIAL_CARD.height, fonts },
  );
  const png = await limitPng(Buffer.from(await drawn.arrayBuffer()), MAX_BYTES);
  return new Response(new Uint8Array(png), { headers: drawn.headers });
}
