import sharp from 'sharp';
import { drawingRasters, pictureRasters } from '@/lib/core/picture-urls';
import { chooseScheme } from './choose-scheme';
import { PANEL } from './panel';

/** More effort takes several times as long and saves a few bytes in a hundred. */
const AVIF = { quality: 60, effort: 2 };

interface File {
  readonly path: string;
  readonly data: Buffer;
}

/** For screens: each width and scheme, on nothing, as the page puts its own ground behind it. */
async function* forScreens(src: string, svg: Buffer): AsyncGenerator<File> {
  for (const { path, width, scheme } of drawingRasters(src)) {
    const drawing = Buffer.from(chooseScheme(svg.toString('utf8'), scheme));
    const image = sharp(drawing, { density: 96 }).resize({ width }).avif(AVIF);
    yield { path, data: await image.toBuffer() };
  }
}

/** Renders a drawing in every raster that the site serves beside it, each as its path and bytes. */
export async function* encodeDrawing(src: string, svg: Buffer): AsyncGenerator<File> {
  yield* forScreens(src, svg);
  for (const { path, width, height } of pictureRasters(src)) {
    const data = await sharp(svg, { density: 96 })
      .resize(width, height, { fit: 'contain', background: PANEL })
      .flatten({ background: PANEL })
      .png({ palette: true, quality: 90 })
      .toBuffer();
    yield { path, data };
  }
  yield { path: `/pictures/${src}`, data: svg };
}
