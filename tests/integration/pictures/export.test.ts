import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportPictures } from '@/lib/pictures/export-pictures.server';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="1200" height="1200"><circle cx="600" cy="600" r="300" fill="#123456"/></svg>';

/** Turns the disc light in the dark. */
const DARK = '<style>@media (prefers-color-scheme: dark){.c{fill:#ddeeff}}</style>';

let folder: string;
let source: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
  source = path.join(folder, 'content');
  target = path.join(folder, 'public');
  await mkdir(source);
  await writeFile(path.join(source, 'cup.svg'), SVG);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('pictures become the rasters that search engines ask for', () => {
  it('each picture has 16:9, 4:3 and 1:1, 1200 pixels wide', async () => {
    await exportPictures(source, target);
    const sizes = await Promise.all(
      ['16x9', '4x3', '1x1'].map(async (ratio) => {
        const { width, height, format } = await sharp(
          path.join(target, `cup-${ratio}.png`),
        ).metadata();
        return [width, height, format];
      }),
    );
    expect(sizes).toEqual([
      [1200, 675, 'png'],
      [1200, 900, 'png'],
      [1200, 1200, 'png'],
    ]);
    expect(await readFile(path.join(target, 'cup.svg'), 'utf8')).toBe(SVG);
  });

  it('each has pixels for screens, on nothing, in the colours that it has there', async () => {
    await writeFile(
      path.join(source, 'cup.svg'),
      SVG.replace('<circle', `${DARK}<circle class="c"`),
    );
    await exportPictures(source, target);
    const middle = async (name: string) => {
      const image = sharp(path.join(target, name)).ensureAlpha();
      const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
      const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * 4;
      return { width: info.width, pixel: [...data.subarray(at, at + 3)], corner: data[3] };
    };
    for (const width of [160, 320, 480, 720, 960]) {
      const light = await middle(`cup.svg-${width}-light.avif`);
      const dark = await middle(`cup.svg-${width}-dark.avif`);
      expect([light.width, dark.width]).toEqual([width, width]);
      expect([light.corner, dark.corner]).toEqual([0, 0]);
      expect(light.pixel[2]).toBeLessThan(0x80);
      expect(dark.pixel[2]).toBeGreaterThan(0xd0);
    }
  });

  it('a picture that has not changed is not exported again', async () => {
    expect(await exportPictures(source, target)).toEqual({ exported: 1, total: 1 });
    const before = (await stat(path.join(target, 'cup-1x1.png'))).mtimeMs;
    expect(await exportPictures(source, target)).toEqual({ exported: 0, total: 1 });
    expect((await stat(path.join(target, 'cup-1x1.png'))).mtimeMs).toBe(before);
  });

  it('a picture that is gone takes its rasters along', async () => {
    await exportPictures(source, target);
    await rm(path.join(source, 'cup.svg'));
    await exportPictures(source, target);
    expect(await readdir(target)).toEqual(['exported.json']);
  });

  it('a manifest cut short by a kill is made anew', async () => {
    await exportPictures(source, target);
    await writeFile(path.join(target, 'exported.json'), '{"cup.s');
    expect(await exportPictures(source, target)).toEqual({ exported: 1, total: 1 });
  });
});
