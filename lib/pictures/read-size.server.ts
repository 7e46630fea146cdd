import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Width and height of a picture below /pictures, in pixels, as its SVG states them. */
export function readPictureSize(src: string): { width: number; height: number } | undefined {
  const file = path.join(process.cwd(), 'content', src);
  const [root = ''] = /<svg\b[^>]*>/.exec(readFileSync(file, 'utf8')) ?? [];
  const [, width] = /\bwidth="(\d+)/.exec(root) ?? [];
  const [, height] = /\bheight="(\d+)/.exec(root) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}
