/** A raster form of a picture; width and height in pixels. */
export interface PictureRaster {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly type: 'image/png' | 'image/jpeg';
}

/** Endings of the photographs that content may hold, beside drawings in SVG. */
const PHOTO_ENDINGS = ['.jpg', '.png', '.webp', '.avif'] as const;

/** Endings of all pictures that content may hold. */
export const PICTURE_ENDINGS = ['.svg', ...PHOTO_ENDINGS] as const;

/** Widths in pixels that a photograph is exported in; one that is narrower is never enlarged. */
export const PHOTO_WIDTHS = [320, 640, 1280] as const;

/** Formats that a photograph is exported in, the smaller files first. */
export const PHOTO_FORMATS = ['avif', 'webp'] as const;

/** Widths in pixels that a drawing is exported in for screens; 720 is a common phone's, edge to edge. */
const DRAWING_WIDTHS = [160, 320, 480, 720, 960] as const;

/** The schemes of colours that a drawing is exported in. */
const SCHEMES = ['light', 'dark'] as const;

export type Scheme = (typeof SCHEMES)[number];

/** Path of the site's logo as a square raster. */
export const LOGO_RASTER = '/pictures/logo-1x1.png';

/** Whether a picture is a photograph, as against a drawing: told by the ending of its name. */
export function isPhoto(src: string): boolean {
  return PHOTO_ENDINGS.some((ending) => src.endsWith(ending));
}

/**
 * Path of a photograph in one width and format. The name keeps the ending of its source, so that
 * `lamp.jpg`, `lamp.png` and `lamp.svg` can stand side by side.
 * @param src name of a photograph below content/pictures, such as `sony.jpg`
 */
export function photoPath(
  src: string,
  width: (typeof PHOTO_WIDTHS)[number],
  format: (typeof PHOTO_FORMATS)[number],
): string {
  return `/pictures/${src}-${width}.${format}`;
}

/** All widths of a photograph in one format, as the `srcset` of an image. */
export function photoSrcSet(src: string, format: (typeof PHOTO_FORMATS)[number]): string {
  return PHOTO_WIDTHS.map((width) => `${photoPath(src, width, format)} ${width}w`).join(', ');
}

/**
 * A drawing as pixels, in AVIF: every width and scheme that pages offer. To draw the vector itself
 * takes a phone longer than to load the rest of the page, and nothing else can happen meanwhile.
 * @param src name of a drawing below content/pictures, such as `sony.svg`
 */
export function drawingRasters(src: string) {
  return SCHEMES.flatMap((scheme) =>
    DRAWING_WIDTHS.map((width) => ({
      path: `/pictures/${src}-${width}-${scheme}.avif`,
      width,
      scheme,
    })),
  );
}

/** All widths of a drawing in one scheme, as the `srcset` of an image. */
export function drawingSrcSet(src: string, scheme: Scheme): string {
  return drawingRasters(src)
    .filter((raster) => raster.scheme === scheme)
    .map(({ path, width }) => `${path} ${width}w`)
    .join(', ');
}

/** Path of the one file that shows a picture where no choice of sizes can be offered. */
export function picturePath(src: string): string {
  return isPhoto(src) ? photoPath(src, 640, 'webp') : `/pictures/${src}`;
}

/**
 * The rasters that the build makes of a picture: 16:9, 4:3 and 1:1, the ratios that Google asks for
 * beside each other, each 1200 pixels wide as Discover needs. Photographs become JPEG, which every
 * reader of feeds knows; drawings PNG, which is sharper and smaller for them.
 * @param src name of a file below content/pictures, such as `sony.svg` or `sony.jpg`
 */
export function pictureRasters(src: string) {
  const stem = `/pictures/${src.replace(/\.svg$/, '')}`;
  const { ending, type } = isPhoto(src)
    ? ({ ending: 'jpg', type: 'image/jpeg' } as const)
    : ({ ending: 'png', type: 'image/png' } as const);
  return [
    { path: `${stem}-16x9.${ending}`, width: 1200, height: 675, type },
    { path: `${stem}-4x3.${ending}`, width: 1200, height: 900, type },
    { path: `${stem}-1x1.${ending}`, width: 1200, height: 1200, type },
  ] as const satisfies readonly PictureRaster[];
}
