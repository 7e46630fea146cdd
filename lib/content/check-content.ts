import { checkBodies } from './check-bodies';
import { checkBuyLinks, readMerchants } from './check-buy-links';
import { checkDates } from './check-dates';
import { checkDuplicates } from './check-duplicates';
import { checkFields } from './check-fields';
import { checkPages } from './check-pages';
import { checkPicture, checkPictureNames } from './check-pictures';
import { checkReferences } from './check-references';
import { classifyFile } from './classify-file';
import { indexContents } from './contents';
import { decodeText } from './decode-text';
import { type Fault, sortFaults } from './fault';
import { parseSource, type SourceDocument } from './parse-source';
import { type ContentFile, readContentTree } from './read-content-tree';

interface ContentReport {
  /** Sorted by file and line. */
  readonly faults: readonly Fault[];
  /** How many files were read. */
  readonly files: number;
}

interface Sources {
  readonly documents: SourceDocument[];
  readonly pictures: Set<string>;
  readonly faults: Fault[];
}

const RESAVE = 'Open it in a text editor and save it as UTF-8.';

function readText(file: string, bytes: ContentFile['bytes'], faults: Fault[]): string {
  const at = { file, field: 'file' };
  if (bytes === null) {
    const remedy = 'Give yourself the right to read it, or remove the link that leads nowhere.';
    faults.push({ ...at, line: 1, message: 'cannot be read', remedy });
    return '';
  }
  const decoded = decodeText(bytes);
  if (decoded.text !== null) return decoded.text;
  faults.push({ ...at, line: decoded.line, message: decoded.message, remedy: RESAVE });
  return '';
}

function readSources(root: string, files: readonly ContentFile[]): Sources {
  const sources: Sources = { documents: [], pictures: new Set(), faults: [] };
  for (const { name, bytes } of files) {
    const file = `${root}/${name}`;
    const found = classifyFile(name);
    if (found.is === 'stray') {
      const { message, remedy } = found;
      sources.faults.push({ file, line: 1, field: 'file', message, remedy });
      continue;
    }
    const unread: Fault[] = [];
    const text = readText(file, bytes, unread);
    const isRead = unread.length === 0;
    sources.faults.push(...unread);
    if (found.is === 'picture') {
      sources.pictures.add(found.picture);
      if (isRead) sources.faults.push(...checkPicture(file, text));
      continue;
    }
    const { document, faults } = parseSource(found.kind, file, text);
    sources.documents.push(isRead ? document : { ...document, isReadable: false, body: undefined });
    if (isRead) sources.faults.push(...faults);
  }
  return sources;
}

/**
 * Reads every file below a content folder and reports all that is wrong with it, at once: fields,
 * references, duplicates, dates, links, pictures and text. It neither needs the build nor changes
 * anything. A broken file hides no fault of another.
 * @throws AppError `invalid_content` where the folder cannot be read.
 */
export async function checkContent(root: string): Promise<ContentReport> {
  const folder = root.replace(/\/+$/, '') || root;
  const files = await readContentTree(folder);
  const { documents, pictures, faults } = readSources(folder, files);
  const contents = indexContents(documents, pictures);
  const merchants = readMerchants(contents);
  const all = [
    ...faults,
    ...documents.flatMap(checkFields),
    ...checkReferences(contents),
    ...checkDuplicates(contents),
    ...checkDates(contents),
    ...checkBuyLinks(contents),
    ...checkPictureNames(contents),
    ...checkPages(contents, folder),
    ...(await checkBodies(contents, merchants)),
  ];
  return { faults: sortFaults(all), files: files.length };
}
