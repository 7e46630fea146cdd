import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { limitPng } from '@/lib/pictures/limit-png.server';
import { renderScene, renderThing } from '@/lib/pictures/render-for-card.server';
import { photo, pictureFolders } from './photos';

/** A site folder whose pictures are these. */
async function withPictures(pictures: Record<string, string | Uint8Array>) {
  const { source, add } = await pictureFolders();
  const names = Object.keys(pictures);
  await mkdir(path.join(source, 'content'), { recursive: true });
  for (const name of names) await add(`content/pictures/${name}`, pictures[name] ?? '');
  vi.spyOn(process, 'cwd').mockReturnValue(source);
}

const svg = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200" viewBox="0 0 1200 1200">${body}</svg>`;

const BOX = { width: 300, height: 200 };

describe('a thing on a social card', () => {
  it('stands with its foot at the edge of its picture, whatever shadow lies below', async () => {
    await withPictures({
      'cup.svg': svg(
        '<rect x="300" y="700" width="700" height="200" fill="#000" opacity=".1"/><rect x="400" y="300" width="400" height="500" fill="#123"/>',
      ),
    });
    const { url, width, height } = await renderThing('cup.svg', BOX);
    const png = Buffer.from(url.split(',')[1] ?? '', 'base64');
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([width, height]);
    expect(width <= BOX.width && height <= BOX.height).toBe(true);
    const alpha = (x: number, y: number) => data[(y * width + x) * info.channels + 3] ?? 0;
    const middle = Math.floor(width / 2);
    expect([alpha(middle, 1), alpha(middle, height - 2)]).toEqual([255, 255]);
  });

  it('of a picture in which nothing is to be seen is still a picture', async () => {
    await withPictures({ 'blank.svg': svg('') });
    expect((await renderThing('blank.svg', BOX)).url).toMatch(/^data:image\/png;base64,/);
  });
});

describe('a scene on a social card', () => {
  it('fills its box where that keeps most of it, and else is shown whole', async () => {
    await withPictures({
      'near.jpg': await photo(1200, 900).jpeg().toBuffer(),
      'wide.jpg': await photo(1600, 500).jpeg().toBuffer(),
    });
    expect(await renderScene('near.jpg', BOX)).toMatchObject(BOX);
    expect(await renderScene('wide.jpg', BOX)).toMatchObject({ width: 300, height: 94 });
  });
});

it('a card that is too heavy is drawn with fewer colours, and one that is not stays as it is', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const ground = { width: 500, height: 500, channels: 3, background: '#000', noise } as const;
  const png = await sharp({ create: ground }).png().toBuffer();
  expect(await limitPng(png, png.length)).toBe(png);
  const lighter = await limitPng(png, png.length - 1);
  expect(lighter.length).toBeLessThan(png.length / 2);
  expect(await sharp(lighter).metadata()).toMatchObject({ width: 500, height: 500, format: 'png' });
});
