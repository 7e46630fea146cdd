import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';

/** Where pictures come from and go to; both are removed after the test. */
export async function pictureFolders() {
  const folder = await mkdtemp(path.join(tmpdir(), 'topshelf-pictures-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [source, target] = [path.join(folder, 'content'), path.join(folder, 'public')];
  const add = async (name: string, data: string | Uint8Array) => {
    await mkdir(path.dirname(path.join(source, name)), { recursive: true });
    await writeFile(path.join(source, name), data);
  };
  await mkdir(source);
  return { source, target, add, made: (name: string) => path.join(target, name) };
}

/** A picture of a bright disc on a dark ground, which leaves its corners dark whatever the crop. */
export function photo(width: number, height: number) {
  const radius = Math.min(width, height) / 4;
  const disc = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><circle cx="${width / 2}" cy="${height / 2}" r="${radius}" fill="#fd8"/></svg>`;
  const ground = { width, height, channels: 3, background: '#123456' } as const;
  return sharp({ create: ground }).composite([{ input: Buffer.from(disc) }]);
}
