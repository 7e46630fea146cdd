import path from 'node:path';
import { PICTURE_ENDINGS } from '@/lib/core/picture-urls';
import { DOCUMENT_KINDS, type KindName } from './document-kinds';
import { GOOD_FILE_FOLDER } from './good-files';

/** Folder of the pictures, below the content folder. */
export const PICTURE_FOLDER = 'pictures/';

type FileClass =
  | { readonly is: 'document'; readonly kind: KindName }
  | { readonly is: 'picture'; readonly picture: string }
  /** What buyers download; whatever its ending, it is no document. */
  | { readonly is: 'download'; readonly download: string }
  | { readonly is: 'stray'; readonly message: string; readonly remedy: string };

const KIND_NAMES = Object.keys(DOCUMENT_KINDS) as KindName[];

function homeOf(kind: KindName): { folder: string; extension: string } {
  const { pattern } = DOCUMENT_KINDS[kind];
  return { folder: pattern.split('/**')[0] ?? '', extension: path.posix.extname(pattern) };
}

function strayIn(name: string): { message: string; remedy: string } {
  const message = 'is read by nobody';
  const [folder = ''] = name.split('/');
  const kind = KIND_NAMES.find((each) => name.includes('/') && homeOf(each).folder === folder);
  if (folder === 'pictures') {
    const endings = PICTURE_ENDINGS.join(', ');
    return { message, remedy: `Let its name end in one of ${endings}, or move it out of content.` };
  }
  if (kind) {
    const remedy = `Save it as *${homeOf(kind).extension}, or move it out of content.`;
    return { message, remedy };
  }
  const folders = [...KIND_NAMES.map((each) => homeOf(each).folder), 'pictures'].join(', ');
  return { message, remedy: `Move it into one of ${folders}, or out of content.` };
}

/** Whether a file is one that buyers download. */
export function isDownload(name: string): boolean {
  return name.startsWith(GOOD_FILE_FOLDER);
}

/** What a file of the content folder is, told by its folder and extension alone. */
export function classifyFile(name: string): FileClass {
  if (isDownload(name)) return { is: 'download', download: name.slice(GOOD_FILE_FOLDER.length) };
  const kind = KIND_NAMES.find((each) =>
    path.posix.matchesGlob(name, DOCUMENT_KINDS[each].pattern),
  );
  if (kind) return { is: 'document', kind };
  const isPicture = PICTURE_ENDINGS.some((ending) => name.endsWith(ending));
  if (name.startsWith(PICTURE_FOLDER) && isPicture) {
    return { is: 'picture', picture: name.slice(PICTURE_FOLDER.length) };
  }
  return { is: 'stray', ...strayIn(name) };
}
