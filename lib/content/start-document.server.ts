import { rm } from 'node:fs/promises';
import { AppError } from '@/lib/core/errors';
import { isSlug } from '@/lib/core/slugs';
import { checkSources } from './check-content';
import { PICTURE_FOLDER } from './classify-file';
import { indexContents } from './contents';
import { DOCUMENT_KINDS } from './document-kinds';
import { type DraftInput, draftDocument } from './draft-document';
import { parseSource } from './parse-source';
import { PLACEHOLDER_PICTURE } from './placeholder-picture';
import { readSources, type Sources } from './read-sources';
import { writeNewFile } from './write-new-file.server';

interface StartInput extends DraftInput {
  /** The content folder. */
  readonly root: string;
}

function refuseTaken(sources: Sources, { kind, slug }: StartInput): void {
  const taken = sources.documents.find((each) => each.kind === kind && each.slug === slug);
  if (!taken) return;
  throw new AppError('conflict', `There is a ${kind} with the slug "${slug}" already.`, {
    where: taken.file,
    remedy: 'Choose another slug, or edit that file.',
  });
}

/** Whatever is wrong with the draft came from the command line: a name too long, a slug unknown. */
async function refuseFaulty(
  { root }: StartInput,
  sources: Sources,
  draft: {
    readonly file: string;
    readonly picture: string | null;
    readonly parsed: Sources['documents'];
  },
): Promise<void> {
  const [fault] = (
    await checkSources(root, {
      ...sources,
      documents: [...sources.documents, ...draft.parsed],
      pictures: new Set([...sources.pictures, ...(draft.picture ? [draft.picture] : [])]),
    })
  ).filter(({ file }) => file === draft.file);
  if (!fault) return;
  throw new AppError('bad_request', `${fault.field} ${fault.message}`, { remedy: fault.remedy });
}

/**
 * Begins a document: writes a file that passes the check, and a picture to go with it where it needs
 * one and none of its name is there. Returns the paths of the files it wrote, the document's first.
 * @throws AppError `bad_request` for what the check would refuse, `conflict` for a slug or a file
 * that exists already; nothing is written then.
 */
export async function startDocument(input: StartInput): Promise<string[]> {
  const { root, kind, slug } = input;
  if (!isSlug(slug)) {
    throw new AppError('bad_request', `"${slug}" is not a slug.`, {
      remedy: 'Write lower-case letters, digits and single hyphens, at most 80 characters.',
    });
  }
  const sources = await readSources(root);
  refuseTaken(sources, input);
  const text = draftDocument(input, indexContents(sources.documents, sources.pictures));
  const file = `${root}/${DOCUMENT_KINDS[kind].pattern.replace('**/*', slug)}`;
  // A deal is shown by the picture of its product.
  const picture = kind === 'deal' ? null : `${slug}.svg`;
  await refuseFaulty(input, sources, {
    file,
    picture,
    parsed: [parseSource(kind, file, text).document],
  });
  if (picture === null || sources.pictures.has(picture)) {
    await writeNewFile(file, text);
    return [file];
  }
  const drawing = `${root}/${PICTURE_FOLDER}${picture}`;
  await writeNewFile(drawing, PLACEHOLDER_PICTURE);
  try {
    await writeNewFile(file, text);
  } catch (error) {
    await rm(drawing, { force: true });
    throw error;
  }
  return [file, drawing];
}
