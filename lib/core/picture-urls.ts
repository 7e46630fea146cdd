/** A raster form of a vector picture; width and height in pixels. */
export interface PictureRaster {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Path of the site's logo as a square raster. */
export const LOGO_RASTER = '/pictures/logo-1x1.png';

/**
 * The rasters that the build makes of a picture: 16:9, 4:3 and 1:1, the ratios that Google asks for
 * beside each other, each 1200 pixels wide as Discover needs.
 * @param src name of an SVG file below content/pictures, such as `sony.svg`
 */
export function pictureRasters(src: string) {
  const stem = `/pictures/${src.replace(/\.svg$/, '')}`;
  return [
    { path: `${stem}-16x9.png`, width: 1200, height: 675 },
    { path: `${stem}-4x3.png`, width: 1200, height: 900 },
    { path: `${stem}-1x1.png`, width: 1200, height: 1200 },
  ] as const satisfies readonly PictureRaster[];
}
