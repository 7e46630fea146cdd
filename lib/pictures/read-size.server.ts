import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@/lib/core/errors';
import { isPhoto } from '@/lib/core/picture-urls';
import { readManifest } from './manifest.server';

interface Size {
  readonly width: number;
  readonly height: number;
}

function drawingSize(file: string): Size | undefined {
  const [root = ''] = /<svg\b[^>]*>/.exec(readFileSync(file, 'utf8')) ?? [];
  const [, width] = /\bwidth="(\d+)/.exec(root) ?? [];
  const [, height] = /\bheight="(\d+)/.exec(root) ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}

/**
 * Width and height of a picture in pixels: of a drawing as its SVG states them, of a photograph
 * those of its largest rendering.
 * @param webPath its path on the site by its name in the content, such as /pictures/lamp.jpg
 * @throws AppError `invalid_content` for a picture without a size or one that was not exported
 */
export function readPictureSize(webPath: string): Size {
  const src = path.posix.relative('/pictures', webPath);
  const size = isPhoto(src)
    ? readManifest(path.join(process.cwd(), 'public', 'pictures'))[src]?.size
    : drawingSize(path.join(process.cwd(), 'content', 'pictures', src));
  if (size) return size;
  throw new AppError('invalid_content', 'The size of the picture is not known.', {
    where: `content/pictures/${src}`,
    remedy: 'Run "npm run shelf -- check", mend what it reports, then "npm run shelf -- pictures".',
  });
}
