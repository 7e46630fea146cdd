import sharp from 'sharp';

/**
 * A PNG as it is where it weighs no more than so many bytes, else with as few as 256 colours.
 * Drawings stay far below what networks take; photographs would not.
 */
export async function limitPng(png: Buffer, maxBytes: number): Promise<Buffer> {
  if (png.length <= maxBytes) return png;
  return sharp(png).png({ palette: true, quality: 90 }).toBuffer();
}
