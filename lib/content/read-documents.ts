import { classifyFile } from './classify-file';
import { decodeText } from './decode-text';
import type { KindName } from './document-kinds';
import { parseSource, type SourceDocument } from './parse-source';
import { readContentTree } from './read-content-tree';

function kindOf(name: string): KindName | null {
  const found = classifyFile(name);
  return found.is === 'document' ? found.kind : null;
}

/**
 * The documents of some kinds, as their files say now, in the order of the files' names.
 * @throws AppError `invalid_content` where the folder cannot be read.
 */
export async function readDocuments(
  root: string,
  kinds: readonly KindName[],
): Promise<SourceDocument[]> {
  const wanted = (name: string) => kinds.some((kind) => kind === kindOf(name));
  const documents: SourceDocument[] = [];
  for await (const { name, bytes } of readContentTree(root, wanted)) {
    const kind = kindOf(name);
    const text = bytes && decodeText(bytes).text;
    if (kind) documents.push(parseSource(kind, `${root}/${name}`, text ?? '').document);
  }
  return documents;
}
