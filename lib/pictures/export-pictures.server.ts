import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  drawingRasters,
  isPhoto,
  PHOTO_FORMATS,
  PHOTO_WIDTHS,
  PICTURE_ENDINGS,
  photoPath,
  pictureRasters,
} from '@/lib/core/picture-urls';
import { encodeDrawing } from './encode-drawing.server';
import { encodePhoto } from './encode-photo.server';
import { type Manifest, readManifest, writeManifest, writeWhole } from './manifest.server';

/** Part of a new version of the exporter that old files must not outlive. */
const EXPORT_VERSION = 4;

const below = (webPath: string) => path.posix.relative('/pictures', webPath);

/** Every file that a picture is served as, below the target folder. */
function filesOf(src: string): string[] {
  const rasters = pictureRasters(src).map((raster) => below(raster.path));
  if (!isPhoto(src)) {
    return [src, ...drawingRasters(src).map((raster) => below(raster.path)), ...rasters];
  }
  return [
    ...PHOTO_WIDTHS.flatMap((width) =>
      PHOTO_FORMATS.map((format) => below(photoPath(src, width, format))),
    ),
    ...rasters,
  ];
}

/** All names below a folder, with forward slashes; hidden files belong to editors and systems. */
async function namesBelow(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) =>
    name.split(path.sep).join('/'),
  );
  return names.filter((name) => !name.split('/').some((part) => part.startsWith('.')));
}

async function exportOne(src: string, bytes: Buffer, target: string): Promise<Manifest[string]> {
  const hash = hashOf(bytes);
  await mkdir(path.dirname(path.join(target, src)), { recursive: true });
  if (!isPhoto(src)) {
    for await (const file of encodeDrawing(src, bytes)) {
      await writeWhole(path.join(target, below(file.path)), file.data);
    }
    return { hash };
  }
  let size: Manifest[string]['size'];
  for await (const file of encodePhoto(src, bytes)) {
    await writeWhole(path.join(target, below(file.path)), file.data);
    size = file.size;
  }
  return { hash, size };
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(`${EXPORT_VERSION}`).update(bytes).digest('hex');
}

/**
 * Exports every picture below `source` to `target`, which the site serves as /pictures: drawings as
 * they are and in the widths and schemes that pages offer, photographs in the widths and formats
 * that pages offer, both in the rasters that search
 * engines ask for. Unchanged pictures are left as they are; what was made of those that are gone is
 * removed. A kill loses no more than the picture in hand.
 * @returns how many were exported and how many there are
 * @throws AppError `invalid_content` for a photograph that is broken or too large
 */
export async function exportPictures(
  source: string,
  target: string,
): Promise<{ exported: number; total: number }> {
  await mkdir(target, { recursive: true });
  const before = readManifest(target);
  const present = new Set(await namesBelow(target));
  const sources = (await namesBelow(source))
    .filter((name) => PICTURE_ENDINGS.some((ending) => name.endsWith(ending)))
    .sort();
  const now: Manifest = {};
  let exported = 0;
  for (const src of sources) {
    const bytes = await readFile(path.join(source, src));
    const known = before[src];
    const isCurrent =
      known?.hash === hashOf(bytes) && filesOf(src).every((name) => present.has(name));
    if (known && isCurrent) {
      now[src] = known;
      continue;
    }
    now[src] = await exportOne(src, bytes, target);
    exported += 1;
    await writeManifest(target, { ...before, ...now });
  }
  const gone = Object.keys(before).filter((src) => !(src in now));
  for (const file of gone.flatMap(filesOf)) await rm(path.join(target, file), { force: true });
  await writeManifest(target, now);
  return { exported, total: sources.length };
}
