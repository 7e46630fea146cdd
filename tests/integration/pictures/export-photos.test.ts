import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureRasters } from '@/lib/core/picture-urls';
import { exportPictures } from '@/lib/pictures/export-pictures.server';
import { photo, pictureFolders } from './photos';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90" width="90" height="90"><circle cx="45" cy="45" r="30"/></svg>';

async function sizesOf(made: (name: string) => string, names: string[]) {
  return Promise.all(
    names.map(async (name) => {
      const { width, height, mediaType } = await sharp(made(name)).metadata();
      return [name, width, height, mediaType];
    }),
  );
}

describe('a photograph becomes the files that pages offer', () => {
  it('AVIF and WebP in three widths at its own ratio, and JPEG in three crops', async () => {
    const { source, target, add, made } = await pictureFolders();
    await add('lamps/desk.jpg', await photo(2400, 1600).jpeg().toBuffer());
    expect(await exportPictures(source, target)).toEqual({ exported: 1, total: 1 });
    expect(
      await sizesOf(
        made,
        (await readdir(made('lamps'))).sort().map((name) => `lamps/${name}`),
      ),
    ).toEqual([
      ['lamps/desk.jpg-1280.avif', 1280, 853, 'image/avif'],
      ['lamps/desk.jpg-1280.webp', 1280, 853, 'image/webp'],
      ['lamps/desk.jpg-16x9.jpg', 1200, 675, 'image/jpeg'],
      ['lamps/desk.jpg-1x1.jpg', 1200, 1200, 'image/jpeg'],
      ['lamps/desk.jpg-320.avif', 320, 213, 'image/avif'],
      ['lamps/desk.jpg-320.webp', 320, 213, 'image/webp'],
      ['lamps/desk.jpg-4x3.jpg', 1200, 900, 'image/jpeg'],
      ['lamps/desk.jpg-640.avif', 640, 427, 'image/avif'],
      ['lamps/desk.jpg-640.webp', 640, 427, 'image/webp'],
    ]);
  });

  it.each(['png', 'webp', 'avif'] as const)('from %s as well', async (format) => {
    const { source, target, add, made } = await pictureFolders();
    await add(`desk.${format}`, await photo(700, 500)[format]().toBuffer());
    await exportPictures(source, target);
    const [[, width] = []] = await sizesOf(made, [`desk.${format}-640.avif`]);
    expect(width).toBe(640);
  });

  it('none is larger than the photograph itself, which a crop shows whole on a panel', async () => {
    const { source, target, add, made } = await pictureFolders();
    await add('small.png', await photo(500, 400).png().toBuffer());
    await exportPictures(source, target);
    const names = ['small.png-320.webp', 'small.png-640.webp', 'small.png-1280.avif'];
    expect((await sizesOf(made, names)).map(([, width, height]) => [width, height])).toEqual([
      [320, 256],
      [500, 400],
      [500, 400],
    ]);
    const { data, info } = await sharp(made('small.png-1x1.jpg'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const red = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    // The panel is light, the photograph's ground dark: it lies in the middle, 500 by 400 pixels.
    expect(
      [red(340, 600), red(360, 600), red(840, 600), red(860, 600)].map((v) => v > 128),
    ).toEqual([true, false, false, true]);
    expect(
      [red(600, 390), red(600, 410), red(600, 790), red(600, 810)].map((v) => v > 128),
    ).toEqual([true, false, false, true]);
  });

  it('a crop fills its frame where that keeps most of the photograph', async () => {
    const { source, target, add, made } = await pictureFolders();
    await add('wide.jpg', await photo(2400, 1600).jpeg().toBuffer());
    await exportPictures(source, target);
    for (const ratio of ['16x9', '4x3', '1x1']) {
      const { data } = await sharp(made(`wide.jpg-${ratio}.jpg`))
        .raw()
        .toBuffer({
          resolveWithObject: true,
        });
      expect([ratio, (data[0] ?? 255) < 100]).toEqual([ratio, true]);
    }
  });

  it('a panorama is shown whole', async () => {
    const { source, target, add, made } = await pictureFolders();
    await add('far.jpg', await photo(6000, 1300).jpeg().toBuffer());
    await exportPictures(source, target);
    const { data } = await sharp(made('far.jpg-1x1.jpg'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(200);
  });

  it('a cut-out stands on the panel where the format knows no transparency', async () => {
    const { source, target, add, made } = await pictureFolders();
    const clear = { width: 1300, height: 1300, channels: 4, background: '#0000' } as const;
    await add('clear.png', await sharp({ create: clear }).png().toBuffer());
    await exportPictures(source, target);
    const { data } = await sharp(made('clear.png-1x1.jpg')).raw().toBuffer({
      resolveWithObject: true,
    });
    expect(Math.min(...data.subarray(0, 3))).toBeGreaterThan(200);
    expect((await sharp(made('clear.png-640.webp')).metadata()).hasAlpha).toBe(true);
  });
});

describe('what a photograph’s file says beside the picture stays at home', () => {
  it('no place, camera or profile is in any file, and the picture stands upright', async () => {
    const { source, target, add, made } = await pictureFolders();
    const taken = photo(1500, 1000)
      .withExif({
        IFD0: { Copyright: 'A Person', Model: 'Camera' },
        IFD3: { GPSLatitude: '52/1 31/1 0/1', GPSLatitudeRef: 'N' },
      })
      .withIccProfile('p3')
      .withMetadata({ orientation: 6 });
    await add('taken.jpg', await taken.jpeg().toBuffer());
    const before = await sharp(`${source}/taken.jpg`).metadata();
    expect([before.orientation, before.exif !== undefined, before.icc !== undefined]).toEqual([
      6,
      true,
      true,
    ]);
    await exportPictures(source, target);
    const names = (await readdir(target)).filter((name) => name.startsWith('taken'));
    expect(names).toHaveLength(9);
    for (const name of names) {
      const { exif, icc, xmp, iptc, orientation } = await sharp(made(name)).metadata();
      expect([name, exif, icc, xmp, iptc, orientation]).toEqual([
        name,
        ...Array(5).fill(undefined),
      ]);
      expect((await readFile(made(name))).includes('A Person')).toBe(false);
    }
    const { width, height } = await sharp(made('taken.jpg-320.webp')).metadata();
    expect([width, height]).toEqual([320, 480]);
  });
});

describe('pictures of the same name', () => {
  it('in different formats stand side by side', async () => {
    const { source, target, add, made } = await pictureFolders();
    await add('cup.svg', SVG);
    await add('cup.jpg', await photo(400, 300).jpeg().toBuffer());
    await add('cup.png', await photo(300, 400).png().toBuffer());
    await exportPictures(source, target);
    const rasters = ['cup.svg', 'cup.jpg', 'cup.png'].flatMap((src) =>
      pictureRasters(src).map(({ path }) => path),
    );
    expect(new Set(rasters).size).toBe(9);
    const files = ['cup-1x1.png', 'cup.jpg-320.webp', 'cup.png-320.webp'];
    expect((await sizesOf(made, files)).map(([, width, height]) => [width, height])).toEqual([
      [1200, 1200],
      [320, 240],
      [300, 400],
    ]);
    await rm(`${source}/cup.jpg`);
    await exportPictures(source, target);
    expect((await readdir(target)).filter((name) => name.startsWith('cup.jpg'))).toEqual([]);
    expect((await readdir(target)).filter((name) => name.startsWith('cup'))).toHaveLength(14 + 9);
  });
});

describe('an export does no work twice', () => {
  it('only what is new, changed or lost is made', async () => {
    const { source, target, add, made } = await pictureFolders();
    await add('a.jpg', await photo(400, 300).jpeg().toBuffer());
    await add('b.jpg', await photo(500, 300).jpeg().toBuffer());
    expect(await exportPictures(source, target)).toEqual({ exported: 2, total: 2 });
    const first = (await stat(made('a.jpg-320.avif'))).mtimeMs;
    expect(await exportPictures(source, target)).toEqual({ exported: 0, total: 2 });
    await add('b.jpg', await photo(600, 300).jpeg().toBuffer());
    expect(await exportPictures(source, target)).toEqual({ exported: 1, total: 2 });
    expect((await stat(made('a.jpg-320.avif'))).mtimeMs).toBe(first);
    await rm(made('a.jpg-640.webp'));
    expect(await exportPictures(source, target)).toEqual({ exported: 1, total: 2 });
    expect(await readdir(target)).toContain('a.jpg-640.webp');
  });

  it('one that fails loses nothing of what was made before it', async () => {
    const { source, target, add } = await pictureFolders();
    await add('a.jpg', await photo(400, 300).jpeg().toBuffer());
    await add('b.jpg', 'no picture');
    await expect(exportPictures(source, target)).rejects.toMatchObject({
      code: 'invalid_content',
      where: 'content/pictures/b.jpg',
      remedy: expect.stringMatching(/save it again/),
    });
    await writeFile(`${source}/b.jpg`, await photo(500, 300).jpeg().toBuffer());
    expect(await exportPictures(source, target)).toEqual({ exported: 1, total: 2 });
  });
});
