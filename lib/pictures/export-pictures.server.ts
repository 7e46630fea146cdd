import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { pictureRasters } from '@/lib/core/picture-urls';

/** Colour behind a picture's rasters, where no page gives it a panel. */
const PANEL = '#f4f1ea';
/** Part of a new version of the exporter that old rasters must not outlive. */
const EXPORT_VERSION = 1;

type Manifest = Record<string, string>;

async function readManifest(file: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Missing or cut short by a kill: everything is exported anew.
    return {};
  }
}

/** Writes whole or not at all: a killed export leaves no half file under the real name. */
async function writeWhole(file: string, data: Buffer | string): Promise<void> {
  const unfinished = `${file}.part`;
  await writeFile(unfinished, data);
  await rename(unfinished, file);
}

async function exportOne(src: string, svg: Buffer, target: string): Promise<void> {
  await mkdir(path.dirname(path.join(target, src)), { recursive: true });
  for (const raster of pictureRasters(src)) {
    const png = await sharp(svg, { density: 96 })
      .resize(raster.width, raster.height, { fit: 'contain', background: PANEL })
      .flatten({ background: PANEL })
      .png({ palette: true, quality: 90 })
      .toBuffer();
    await writeWhole(path.join(target, path.relative('/pictures', raster.path)), png);
  }
  await writeWhole(path.join(target, src), svg);
}

/**
 * Exports every SVG below `source` with its rasters to `target`, which the site serves as
 * /pictures. Unchanged pictures are left as they are; those whose SVG is gone are removed.
 * Returns how many were exported and how many there are.
 */
export async function exportPictures(
  source: string,
  target: string,
): Promise<{ exported: number; total: number }> {
  await mkdir(target, { recursive: true });
  const manifestFile = path.join(target, 'exported.json');
  const before = await readManifest(manifestFile);
  const sources = (await readdir(source, { recursive: true }))
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
  const now: Manifest = {};
  let exported = 0;
  for (const src of sources) {
    const svg = await readFile(path.join(source, src));
    const hash = createHash('sha256').update(`${EXPORT_VERSION}`).update(svg).digest('hex');
    if (before[src] !== hash) {
      await exportOne(src, svg, target);
      exported += 1;
    }
    now[src] = hash;
  }
  for (const src of Object.keys(before).filter((name) => !(name in now))) {
    const files = [
      src,
      ...pictureRasters(src).map((raster) => path.relative('/pictures', raster.path)),
    ];
    for (const file of files) await rm(path.join(target, file), { force: true });
  }
  await writeWhole(manifestFile, JSON.stringify(now));
  return { exported, total: sources.length };
}
