import sharp from 'sharp';
import { pictureRasters } from '@/lib/core/picture-urls';
import { PANEL } from './panel';

/** Renders a drawing in every raster that the site serves beside it, each as its path and bytes. */
export async function* encodeDrawing(
  src: string,
  svg: Buffer,
): AsyncGenerator<{ path: string; data: Buffer }> {
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
