import { DAY } from '@/lib/core/duration';
import { readInstant } from '@/lib/core/instants';
import { NEEDED_PAGES } from './check-pages';
import { referencesOf } from './check-references';
import { type Contents, textAt } from './contents';
import type { KindName } from './document-kinds';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';
import { publishedFrom } from './publication';

type Words = Pick<Fault, 'message' | 'remedy'>;

/** From when readers see what a document says: deals have a beginning of their own. */
function seenFrom({ kind, data }: SourceDocument): number {
  if (kind === 'deal') return readInstant(textAt(data, 'starts') ?? '')?.at ?? 0;
  return publishedFrom(data);
}

const minute = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`;

/** What is wrong where a document names one that readers see later than itself; null where nothing is. */
export function earlyReference(
  document: SourceDocument,
  kind: KindName,
  slug: string,
  contents: Contents,
): Words | null {
  const target = contents.find(kind, slug);
  const [own, other] = [seenFrom(document), target ? publishedFrom(target.data) : 0];
  if (other <= own) return null;
  if (other === Number.POSITIVE_INFINITY) {
    const message = `names the ${kind} "${slug}", which is a draft`;
    return { message, remedy: `Publish ${slug} first, or keep this a draft too.` };
  }
  const message = `names the ${kind} "${slug}", which readers see from ${minute(other)} only`;
  const remedy = `Publish ${slug} sooner, or this not before: publishAt: ${minute(other)}.`;
  return { message, remedy };
}

function checkTargets(document: SourceDocument, contents: Contents): Fault[] {
  return referencesOf(document).flatMap(({ path, kind }) => {
    const slug = textAt(document.data, ...path);
    const words = slug && earlyReference(document, kind, slug, contents);
    return words ? [faultAt(document, path, words)] : [];
  });
}

/** A page that every page links to must be there from the start. */
function checkNeeded(contents: Contents): Fault[] {
  return NEEDED_PAGES.flatMap((slug) => {
    const page = contents.find('page', slug);
    if (!page || publishedFrom(page.data) === 0) return [];
    const field = page.data.draft === true ? 'draft' : 'publishAt';
    const message = 'stands at a page that every page links to';
    return [faultAt(page, [field], { message, remedy: 'Remove it.' })];
  });
}

/** Readers read the day of publication, which may be that of another time zone. */
function checkDay(document: SourceDocument): Fault[] {
  const at = publishedFrom(document.data);
  const day = readInstant(textAt(document.data, 'published') ?? '');
  if (at === 0 || !Number.isFinite(at) || !day?.isDay) return [];
  if (day.at <= at + DAY && at < day.at + 2 * DAY) return [];
  const message = `is not the day of "publishAt", ${minute(at)}`;
  return [faultAt(document, ['published'], { message, remedy: 'Make the two one day.' })];
}

/**
 * Checks that nothing is published before what it names: a list not before its picks, a text not before
 * the reviews it links to. So that whatever readers see is whole.
 */
export function checkPublication(contents: Contents): Fault[] {
  return [
    ...contents.documents.flatMap((document) => [
      ...checkTargets(document, contents),
      ...checkDay(document),
    ]),
    ...checkNeeded(contents),
  ];
}
