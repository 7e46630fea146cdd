import type { Language } from '@/lib/i18n/languages';

/** What syndication needs to know of the site. */
export interface SyndicatedSite {
  readonly name: string;
  readonly language: Language;
  /** Public origin without a trailing slash. */
  readonly url: string;
  readonly description: string;
  /** All editions of the site, this one among them; absent and empty where there is only this one. */
  readonly editions?: readonly Edition[];
}

/** The site in a language, for a country or for all. */
export interface Edition {
  /** ISO 639-1, such as `de`. */
  readonly language: string;
  /** ISO 3166-1 alpha-2, such as `AT`. */
  readonly region?: string;
  /** Public origin without a trailing slash. */
  readonly url: string;
}

/** A page with its own URL. */
interface PathPart {
  readonly path: string;
  /** Tells what its file says from what it said before. */
  readonly digest: string;
}

/** Days of publication, `YYYY-MM-DD`; `updated` only where the substance changed. */
interface DatedPart {
  readonly published: string;
  readonly updated?: string;
}

interface PicturedPart {
  readonly picture: { readonly src: string };
}

export interface SyndicatedProduct extends PathPart, DatedPart, PicturedPart {
  readonly slug: string;
  readonly name: string;
  readonly category: string;
  readonly author: string;
  readonly verdict: string;
}

export interface SyndicatedList extends PathPart, DatedPart, PicturedPart {
  readonly title: string;
  readonly category: string;
  readonly author: string;
  readonly verdict: string;
}

export interface SyndicatedGuide extends PathPart, DatedPart, PicturedPart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly author: string;
  readonly summary: string;
}

export interface SyndicatedComparison extends PathPart, DatedPart, PicturedPart {
  readonly title: string;
  /** Slugs of the products that it compares. */
  readonly products: readonly string[];
  readonly author: string;
  readonly verdict: string;
}

export interface SyndicatedCategory extends PathPart, PicturedPart {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Choices of filters that have a page of their own; absent and empty where there are none. */
  readonly landings?: readonly { readonly filter: string }[];
}

export interface SyndicatedAuthor extends PathPart, PicturedPart {
  readonly slug: string;
  readonly name: string;
}

export type SyndicatedPage = PathPart & DatedPart;

/** A good that the site sells itself. */
export type SyndicatedGood = PathPart &
  DatedPart &
  PicturedPart & { readonly pictures?: readonly { readonly src: string }[] };

/** The published content of the site, as plain objects. */
export interface LibraryParts {
  readonly products: readonly SyndicatedProduct[];
  readonly lists: readonly SyndicatedList[];
  readonly guides: readonly SyndicatedGuide[];
  readonly comparisons: readonly SyndicatedComparison[];
  readonly categories: readonly SyndicatedCategory[];
  readonly authors: readonly SyndicatedAuthor[];
  readonly pages: readonly SyndicatedPage[];
  /** Absent and empty on a site without a shop. */
  readonly goods?: readonly SyndicatedGood[];
}

/** The site and what it publishes. */
export interface PublishedLibrary {
  readonly site: SyndicatedSite;
  readonly library: LibraryParts;
}

/** What sitemaps and feeds are made of. */
export interface SyndicationSource extends PublishedLibrary {
  /** Sentences that whoever links to shops owes readers; empty where none is owed. */
  readonly disclosure: readonly string[];
}
