import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { isPhoto } from '@/lib/core/picture-urls';
import { MAX_PIXELS } from './inspect-photo.server';

/** Fainter than this is the shadow below a thing, not the thing: it stands on what is darker. */
const SHADOW = 90;

/**
 * A picture of the content as a data URL for a social card, at most as large as the box, in pixels.
 * What surrounds a drawing or a cut-out is trimmed, so that it stands with its foot on the shelf.
 * @param src its name below content/pictures
 */
export async function renderForCard(
  src: string,
  box: { readonly width: number; readonly height: number },
): Promise<{ url: string; width: number; height: number }> {
  const bytes = await readFile(path.join(process.cwd(), 'content', 'pictures', src));
  const whole = await sharp(bytes, {
    limitInputPixels: MAX_PIXELS,
    density: isPhoto(src) ? 72 : 96,
  })
    .autoOrient()
    .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .png()
    .toBuffer();
  const { data, info } = await sharp(whole)
    .trim({ background: '#0000', threshold: SHADOW })
    .resize({ ...box, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { url: `data:image/png;base64,${data.toString('base64')}`, width, height };
}
