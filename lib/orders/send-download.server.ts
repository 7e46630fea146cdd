import { open } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '@/lib/core/errors';
import { getDb } from '@/lib/db/client';
import type { Database } from '@/lib/db/open-database';
import { readKey } from './keys/store';
import { isDownloadLink } from './order-links';
import { opensFiles } from './order-state';
import { countDownload, findDownload, findOrder } from './store';

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.epub': 'application/epub+zip',
};

const gone = (message: string, remedy: string) => new AppError('forbidden', message, { remedy });
const unknown = () => new AppError('not_found', 'There is nothing under this link.');

function readLink(url: URL, id: string) {
  const until = url.searchParams.get('until') ?? '';
  if (!/^\d{1,15}$/.test(until)) throw unknown();
  return { id, until: Number(until), signature: url.searchParams.get('signature') ?? '' };
}

/**
 * Sends a file to its buyer and counts it. The link is signed and ends; whether the buyer is still
 * entitled, and how often the file was loaded, is looked up each time.
 * @param root the project's folder, from which files are named.
 * @throws AppError `not_found` for a link that we did not make, `forbidden` for one that is over,
 * `unavailable` where the file or the database is away: then nothing is counted.
 */
export async function sendDownload(
  database: Database,
  request: { readonly url: string; readonly id: string },
  root: string,
  now: number,
): Promise<Response> {
  const { id, until, signature } = readLink(new URL(request.url), request.id);
  const key = await readKey(database, 'download', now);
  if (!isDownloadLink(signature, key, { id, until })) throw unknown();
  if (until <= now) throw gone('This link is over', 'Open the page of the order for a new one.');
  const download = await findDownload(database, id);
  const order = download && (await findOrder(database, 'id', download.order_id));
  if (!download || !order) throw unknown();
  if (!opensFiles(order.state) || order.erasedAt !== null) {
    throw gone('This order does not open its files', 'Write to the seller if that is a mistake.');
  }
  const file = path.join(root, download.file);
  const handle = await open(file).catch((cause) => {
    throw new AppError('unavailable', 'The file is not at hand just now', { cause });
  });
  try {
    if (!(await countDownload(database, id, now))) {
      throw gone(
        'This file was loaded as often as it may be',
        'Write to the seller for another try.',
      );
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  const { size } = await handle.stat();
  const name = path.basename(file);
  return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream, {
    headers: {
      'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** Answers `GET /downloads/<id>`. @throws AppError as `sendDownload` does. */
export async function answerDownload({ url }: Request, id: string): Promise<Response> {
  return sendDownload(await getDb(), { url, id }, process.cwd(), Date.now());
}
