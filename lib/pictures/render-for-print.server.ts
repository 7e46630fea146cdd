import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { isPhoto } from '@/lib/core/picture-urls';
import { chooseScheme } from './choose-scheme';
import { MAX_PIXELS } from './inspect-photo.server';
import { PANEL } from './panel';

/** A picture as JPEG, with its size in pixels. */
export interface Print {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture for paper: as readers of the light scheme see it, on its ground, at most so many pixels
 * wide. The same file gives the same bytes.
 * @param src its name below content/pictures
 */
export async function renderForPrint(src: string, widest: number): Promise<Print> {
  const file = await readFile(path.join(process.cwd(), 'content', 'pictures', src));
  const picture = isPhoto(src) ? file : Buffer.from(chooseScheme(file.toString('utf8'), 'light'));
  const { data, info } = await sharp(picture, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .flatten({ background: PANEL })
    .toColourspace('srgb')
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
