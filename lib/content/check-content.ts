import { checkAttributes } from './check-attributes';
import { checkBodies } from './check-bodies';
import { checkBuyLinks } from './check-buy-links';
import { checkChanges } from './check-changes';
import { checkComparisons } from './check-comparisons';
import { checkDates } from './check-dates';
import { checkDeals } from './check-deals';
import { checkDuplicates } from './check-duplicates';
import { checkFeeds } from './check-feeds';
import { checkFields } from './check-fields';
import { checkFilters } from './check-filters';
import { checkGoods } from './check-goods';
import { checkMeasurements } from './check-measurements';
import { checkOurs } from './check-ours';
import { checkPages } from './check-pages';
import { checkPictureNames } from './check-pictures';
import { checkPrices } from './check-prices';
import { checkPublication } from './check-publication';
import { checkReferences } from './check-references';
import { checkShop } from './check-shop';
import { checkSynonyms } from './check-synonyms';
import { indexContents } from './contents';
import { type Fault, sortFaults } from './fault';
import { readSources, type Sources } from './read-sources';

interface ContentReport {
  /** Sorted by file and line. */
  readonly faults: readonly Fault[];
  /** How many files were read. */
  readonly files: number;
}

/** All that is wrong with content that was read: alone, and with each other. */
export async function checkSources(root: string, sources: Sources): Promise<Fault[]> {
  const contents = indexContents(sources.documents, sources.pictures, sources.downloads);
  return sortFaults([
    ...sources.faults,
    ...sources.documents.flatMap(checkFields),
    ...checkReferences(contents),
    ...checkDuplicates(contents),
    ...checkDates(contents),
    ...checkPublication(contents),
    ...checkChanges(contents),
    ...checkMeasurements(contents),
    ...checkAttributes(contents),
    ...checkFilters(contents),
    ...checkBuyLinks(contents),
    ...checkFeeds(contents),
    ...checkPrices(contents),
    ...checkDeals(contents),
    ...checkShop(contents),
    ...checkGoods(contents, root),
    ...checkComparisons(contents),
    ...checkOurs(contents),
    ...checkPictureNames(contents),
    ...checkSynonyms(contents),
    ...checkPages(contents, root),
    ...(await checkBodies(contents)),
  ]);
}

/**
 * Reads every file below a content folder and reports all that is wrong with it, at once: fields,
 * references, duplicates, dates, publication, changes, measurements, attributes, filters, links, prices, deals, the shop and its goods,
 * comparisons, pictures and text. It neither needs the build nor changes anything. A broken file hides no fault of
 * another.
 * @throws AppError `invalid_content` where the folder cannot be read.
 */
export async function checkContent(root: string): Promise<ContentReport> {
  const sources = await readSources(root);
  return { faults: await checkSources(root, sources), files: sources.files };
}
