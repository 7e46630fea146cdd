import sharp, { type Sharp } from 'sharp';
import { AppError } from '@/lib/core/errors';
import {
  PHOTO_FORMATS,
  PHOTO_WIDTHS,
  type PictureRaster,
  photoPath,
  pictureRasters,
} from '@/lib/core/picture-urls';
import { BROKEN_PHOTO, inspectPhotoHeader, MAX_PIXELS } from './inspect-photo.server';
import { PANEL } from './panel';

/** A picture in pixels, upright and in sRGB, with nothing left of what its file said beside. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Begins a new rendering of these pixels. */
  open(): Sharp;
}

/** A crop that keeps less of a photograph than this would show another thing. */
const LEAST_KEPT = 2 / 3;

/** More effort takes many times as long and saves a quarter of the bytes at best. */
const AVIF = { quality: 55, effort: 2 };

/** No rendering needs more: the narrowest crop that fills 1200 pixels, and 1280 in width. */
const LARGEST = { width: 1280, height: 1280, fit: 'outside', withoutEnlargement: true } as const;

async function decodeOrThrow(src: string, bytes: Buffer): Promise<Pixels> {
  const fault = await inspectPhotoHeader(src, bytes);
  const refuse = ({ message, remedy }: typeof BROKEN_PHOTO, cause?: unknown) =>
    new AppError('invalid_content', `The picture ${message}.`, {
      where: `content/pictures/${src}`,
      remedy,
      cause,
    });
  if (fault) throw refuse(fault);
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .resize(LARGEST)
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { width, height, open: () => sharp(data, { raw: { width, height, channels } }) };
  } catch (cause) {
    throw refuse(BROKEN_PHOTO, cause);
  }
}

/** The whole photograph on a panel of the wanted size, never enlarged. */
function mount({ open, width, height }: Pixels, raster: PictureRaster): Sharp {
  const scale = Math.min(1, raster.width / width, raster.height / height);
  const [fitWidth, fitHeight] = [width, height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const left = Math.floor((raster.width - (fitWidth ?? 0)) / 2);
  const top = Math.floor((raster.height - (fitHeight ?? 0)) / 2);
  return open()
    .flatten({ background: PANEL })
    .resize(fitWidth, fitHeight, { fit: 'fill' })
    .extend({
      left,
      top,
      right: raster.width - left - (fitWidth ?? 0),
      bottom: raster.height - top - (fitHeight ?? 0),
      background: PANEL,
    });
}

function crop(pixels: Pixels, raster: PictureRaster): Sharp {
  const ratios = [pixels.width / pixels.height, raster.width / raster.height];
  const kept = Math.min(...ratios) / Math.max(...ratios);
  const fills = pixels.width >= raster.width && pixels.height >= raster.height;
  if (!fills || kept < LEAST_KEPT) return mount(pixels, raster);
  return pixels
    .open()
    .flatten({ background: PANEL })
    .resize(raster.width, raster.height, { fit: 'cover', position: sharp.strategy.attention });
}

/**
 * Renders a photograph in every width, format and crop that the site serves, each as its path and
 * its bytes. Metadata, such as where and with what it was taken, is left out.
 * @param src its name below content/pictures
 * @throws AppError `invalid_content` for a file that is broken or too large
 */
export async function* encodePhoto(
  src: string,
  bytes: Buffer,
): AsyncGenerator<{ path: string; data: Buffer; size: { width: number; height: number } }> {
  const pixels = await decodeOrThrow(src, bytes);
  const size = { width: pixels.width, height: pixels.height };
  for (const width of PHOTO_WIDTHS) {
    const fitted = () => pixels.open().resize({ width, withoutEnlargement: true });
    for (const format of PHOTO_FORMATS) {
      const image = format === 'avif' ? fitted().avif(AVIF) : fitted().webp();
      yield { path: photoPath(src, width, format), data: await image.toBuffer(), size };
    }
  }
  for (const raster of pictureRasters(src)) {
    const data = await crop(pixels, raster).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
    yield { path: raster.path, data, size };
  }
}
