import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ImageResponse } from 'next/og';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type CardWords, SocialCard } from '@/components/content/social-card';
import { SOCIAL_CARD } from '@/lib/syndication/social-card';

const FONTS = path.resolve('node_modules/@fontsource');
const font = async (name: string, file: string) => ({
  name,
  data: await readFile(path.join(FONTS, file)),
  weight: 600 as const,
});

/** A picture of one colour, so that ink is told from it. */
async function thing(width: number, height: number) {
  const flat = { width, height, channels: 3, background: '#fff' } as const;
  const png = await sharp({ create: flat }).png().toBuffer();
  const url = `data:image/png;base64,${png.toString('base64')}`;
  return { url, width, height };
}

/** The rows and columns of a drawn card on which there is ink, above the shelf. */
async function inkOf(words: CardWords, things: Parameters<typeof SocialCard>[0]['things']) {
  const logo = (await thing(96, 96)).url;
  const response = new ImageResponse(
    <SocialCard words={words} things={things} siteName="Topshelf" logo={logo} />,
    {
      ...SOCIAL_CARD,
      fonts: [
        await font('Newsreader', 'newsreader/files/newsreader-latin-600-normal.woff'),
        await font('Inter', 'inter/files/inter-latin-600-normal.woff'),
      ],
    },
  );
  const { data, info } = await sharp(Buffer.from(await response.arrayBuffer()))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isInk = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 90;
  const rows = Array.from({ length: info.height }, (_, y) => y);
  const columns = Array.from({ length: info.width }, (_, x) => x);
  const shelf = rows.findIndex((y) => columns.every((x) => isInk(x, y)));
  const above = rows.slice(0, shelf);
  const inked = columns.filter((x) => above.some((y) => isInk(x, y)));
  return {
    info,
    shelf,
    left: inked[0] ?? 0,
    right: inked.at(-1) ?? 0,
    top: above.findIndex((y) => columns.some((x) => isInk(x, y))),
    /** Whether any ink is in a rectangle. */
    has: (from: [number, number], to: [number, number]) =>
      rows
        .slice(from[1], to[1])
        .some((y) => columns.slice(from[0], to[0]).some((x) => isInk(x, y))),
  };
}

const LONGEST = [
  'The best wireless over-ear headphones for commuters who want calm and long battery life now',
  'WWWW MMMM WWWW MMMM WWWW MMMM WWWW MMMM WWWW MMMM WWWW MMMM WWWW MMMM WWWW MMMM WWWW MMMM W',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkundenprüfstelleamt',
].map((title) => title.slice(0, 90));

describe('a title of 90 characters stays inside its card', () => {
  it.each(LONGEST)('%s', async (title) => {
    const single = { picture: await thing(476, 448) };
    const score = { figure: '10.0', outOf: '/10' };
    const review = await inkOf({ kicker: 'Review', title, score, award: 'Best' }, [single]);
    expect([review.info.width, review.info.height, review.shelf]).toEqual([1200, 630, 528]);
    // Left and top margin, and the picture's own place.
    expect(review.left).toBeGreaterThanOrEqual(60);
    expect(review.top).toBeGreaterThanOrEqual(40);
    expect(review.right).toBeLessThan(64 + 580 + 4);
    // Title and award are apart: there is an empty row between the two.
    const strips = Array.from({ length: 40 }, (_, index) => 215 + index * 3);
    expect(strips.some((y) => !review.has([64, y], [644, y + 3]))).toBe(true);

    const row = await Promise.all([1, 2, 3].map(() => thing(300, 232)));
    const picks = row.map((picture) => ({ picture, award: 'Best overall', name: 'A lamp' }));
    const list = await inkOf({ kicker: 'List', title }, picks);
    expect([list.info.height, list.shelf > 400]).toEqual([630, true]);
    expect(list.has([64, 84], [1136, list.shelf - 232])).toBe(true);
    expect(list.left).toBeGreaterThanOrEqual(60);
    expect(list.right).toBeLessThanOrEqual(1140);
    expect(list.has([0, list.shelf - 232], [1200, list.shelf])).toBe(false);
  });
});
