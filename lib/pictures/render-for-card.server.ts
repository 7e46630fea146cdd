import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { isPhoto } from '@/lib/core/picture-urls';
import { MAX_PIXELS } from './inspect-photo.server';
import { PANEL } from './panel';

interface Box {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture as a data URL, with its size in pixels. */
interface Rendered extends Box {
  readonly url: string;
}

/** Fainter than this is the shadow below a thing, not the thing: it stands on what is darker. */
const SHADOW = 90;
/** Fainter than this is nothing. */
const FAINTEST = 2;
/** A scene of which less than this would be left is shown whole. */
const LEAST_KEPT = 0.7;

async function open(src: string): Promise<Sharp> {
  const file = path.join(process.cwd(), 'content', 'pictures', src);
  const whole = await sharp(await readFile(file), {
    limitInputPixels: MAX_PIXELS,
    density: isPhoto(src) ? 72 : 96,
  })
    .autoOrient()
    .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .png()
    .toBuffer();
  return sharp(whole);
}

/** Where in a picture anything is that is darker than a threshold. */
async function boundsOf(picture: Sharp, threshold: number) {
  const { info } = await picture
    .clone()
    .trim({ background: '#0000', threshold })
    .toBuffer({ resolveWithObject: true });
  const { width, height, trimOffsetLeft = 0, trimOffsetTop = 0 } = info;
  return { left: -trimOffsetLeft, top: -trimOffsetTop, width, height };
}

async function finish(picture: Sharp): Promise<Rendered> {
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { url: `data:image/png;base64,${data.toString('base64')}`, width, height };
}

/**
 * A picture of one thing for a social card, at most as large as the box. What surrounds a drawing or
 * a cut-out is trimmed, so that it stands on the shelf with its foot.
 * @param src its name below content/pictures
 */
export async function renderThing(src: string, box: Box): Promise<Rendered> {
  const whole = await open(src);
  const [thing, withShadow] = await Promise.all([
    boundsOf(whole, SHADOW),
    boundsOf(whole, FAINTEST),
  ]);
  // A shadow may fall to the right, but not below the shelf; the thing itself stays in the middle.
  const right = withShadow.left + withShadow.width;
  const left = Math.max(0, Math.min(withShadow.left, 2 * thing.left + thing.width - right));
  const bounds = { ...thing, left, width: right - left };
  return finish(
    whole
      .clone()
      .extract(bounds)
      .resize({ ...box, fit: 'inside' }),
  );
}

/**
 * A picture with a ground of its own for a social card: it fills the box where that keeps most of
 * it, else the whole of it stands in the width of the box.
 * @param src its name below content/pictures
 */
export async function renderScene(src: string, box: Box): Promise<Rendered> {
  const scene = await open(src);
  const { width, height } = await scene.metadata();
  const ratios = [width / height, box.width / box.height];
  const isFilling = Math.min(...ratios) / Math.max(...ratios) >= LEAST_KEPT;
  return finish(
    scene.flatten({ background: PANEL }).resize({ ...box, fit: isFilling ? 'cover' : 'inside' }),
  );
}
