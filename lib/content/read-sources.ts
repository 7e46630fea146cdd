import { isPhoto } from '@/lib/core/picture-urls';
import { checkDrawing, checkPhoto } from './check-pictures';
import { classifyFile, isDownload } from './classify-file';
import { decodeText } from './decode-text';
import type { Fault } from './fault';
import { parseSource, type SourceDocument } from './parse-source';
import { type ContentFile, readContentTree } from './read-content-tree';

/** A content folder as it was read: what could be made of it, and what could not. */
export interface Sources {
  readonly documents: readonly SourceDocument[];
  /** Names of the pictures, below the pictures folder. */
  readonly pictures: ReadonlySet<string>;
  /** Names of the files that buyers download, below their folder. */
  readonly downloads: ReadonlySet<string>;
  /** What is wrong with single files, before anything is compared. */
  readonly faults: readonly Fault[];
  /** How many files were read. */
  readonly files: number;
}

const UNREADABLE = {
  line: 1,
  message: 'cannot be read',
  remedy: 'Give yourself the right to read it, or remove the link that leads nowhere.',
};

function readText(file: string, bytes: ContentFile['bytes']): { text: string } | { fault: Fault } {
  const at = { file, field: 'file' };
  if (bytes === null) return { fault: { ...at, ...UNREADABLE } };
  const decoded = decodeText(bytes);
  if (decoded.text !== null) return { text: decoded.text };
  const { line, message } = decoded;
  const remedy = 'Open it in a text editor and save it as UTF-8.';
  return { fault: { ...at, line, message, remedy } };
}

type Read = Partial<Pick<Sources, 'documents' | 'faults'>> & {
  readonly picture?: string;
  readonly download?: string;
};

async function readOne(root: string, { name, bytes }: ContentFile): Promise<Read> {
  const file = `${root}/${name}`;
  const found = classifyFile(name);
  if (found.is === 'stray') {
    const { message, remedy } = found;
    return { faults: [{ file, line: 1, field: 'file', message, remedy }] };
  }
  if (found.is === 'picture' && isPhoto(name) && bytes !== null) {
    return { picture: found.picture, faults: await checkPhoto(file, bytes) };
  }
  if (found.is === 'download') {
    const faults = bytes ? [] : [{ file, field: 'file', ...UNREADABLE }];
    return { download: found.download, faults };
  }
  const read = readText(file, bytes);
  const text = 'text' in read ? read.text : '';
  const unread = 'fault' in read ? [read.fault] : undefined;
  if (found.is === 'picture') {
    return { picture: found.picture, faults: unread ?? checkDrawing(file, text) };
  }
  const { document, faults } = parseSource(found.kind, file, text);
  if (!unread) return { documents: [document], faults };
  // It keeps its slug, so that what refers to it is not reported as well.
  return { documents: [{ ...document, isReadable: false, body: undefined }], faults: unread };
}

/**
 * Reads every file below a content folder.
 * @throws AppError `invalid_content` where the folder cannot be read.
 */
export async function readSources(root: string): Promise<Sources> {
  const read: Read[] = [];
  const tree = readContentTree(
    root,
    () => true,
    (name) => !isDownload(name),
  );
  for await (const file of tree) read.push(await readOne(root, file));
  return {
    documents: read.flatMap(({ documents = [] }) => documents),
    pictures: new Set(read.flatMap(({ picture = [] }) => picture)),
    downloads: new Set(read.flatMap(({ download = [] }) => download)),
    faults: read.flatMap(({ faults = [] }) => faults),
    files: read.length,
  };
}
