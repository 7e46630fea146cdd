import { inspectPhoto } from '@/lib/pictures/inspect-photo.server';
import { checkSvg } from './check-svg';
import { type Contents, listAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';
import { suggestNearest } from './suggest-nearest';

/** What to say of a picture that is not there. */
export function missingPicture(
  name: string,
  pictures: ReadonlySet<string>,
): Pick<Fault, 'message' | 'remedy'> {
  const near = suggestNearest(name, pictures);
  return {
    message: `names the picture "${name}", which is not in content/pictures`,
    remedy: near
      ? `Did you mean ${near}? Else add the file.`
      : 'Add the file, or correct the name.',
  };
}

/** Where a document names pictures. */
function picturePaths({ data }: SourceDocument): readonly PropertyKey[][] {
  return [
    ['picture', 'src'],
    ...listAt(data, 'pictures').map((_, index) => ['pictures', index, 'src']),
    ...listAt(data, 'variants').map((_, index) => ['variants', index, 'picture', 'src']),
  ];
}

/** Checks that every picture that a document names is there. */
export function checkPictureNames(contents: Contents): Fault[] {
  return contents.documents.flatMap((document) =>
    picturePaths(document).flatMap((path) => {
      const name = textAt(document.data, ...path);
      if (name === undefined || contents.pictures.has(name)) return [];
      return [faultAt(document, path, missingPicture(name, contents.pictures))];
    }),
  );
}

/** Checks one drawing, by its text. */
export function checkDrawing(file: string, svg: string): Fault[] {
  return checkSvg(svg).map((fault) => ({ file, ...fault }));
}

/** Checks one photograph, by decoding it. */
export async function checkPhoto(file: string, bytes: Uint8Array): Promise<Fault[]> {
  const fault = await inspectPhoto(file, bytes);
  return fault ? [{ file, line: 1, field: 'file', ...fault }] : [];
}
