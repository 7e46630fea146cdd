import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '@/lib/content/types';
import { composeBook, type Pages } from './book/compose-book';
import { drawBook } from './book/draw-book.server';
import type { Catalogue } from './catalogue';

/** Writes a file whole or not at all, and only where it would change. */
async function replaceFile(file: string, data: Buffer): Promise<boolean> {
  const now = await readFile(file).catch(() => null);
  if (now?.equals(data)) return false;
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, data);
  await rename(draft, file);
  return true;
}

/**
 * Makes the file of every good that is a book of the site's own pages, where the catalogue has it.
 * @param root the project's, below which the files stand, outside `public/`.
 * @throws AppError `invalid_content` for a character that the fonts of books do not have.
 */
export async function buildGoods(
  { goods }: Catalogue,
  site: Site,
  pages: Pages,
  root: string,
): Promise<{ readonly made: number; readonly total: number }> {
  const books = goods.flatMap((good) => (good.kind === 'digital' && good.book ? [good] : []));
  let made = 0;
  for (const good of books) {
    const data = await drawBook(composeBook(good, site, pages));
    if (await replaceFile(path.join(root, good.file), data)) made += 1;
  }
  return { made, total: books.length };
}
