/** What the builders need to know of the site. */
export interface SitePart {
  readonly name: string;
  /** Public origin without a trailing slash. */
  readonly url: string;
  /** BCP 47 code of the language that the articles are written in. */
  readonly language: string;
}

/** A page by the name that visitors read and the path it has on the site. */
export interface PageRef {
  readonly name: string;
  readonly path: string;
}

/** Who signs: a person, or an editorial desk. */
export interface AuthorPart extends PageRef {
  readonly kind: 'person' | 'desk';
}

/** Days of publication, `YYYY-MM-DD`; `updated` only where the substance changed. */
export interface DatedPart {
  readonly published: string;
  readonly updated?: string;
}

/** A picture by the name of its SVG file below content/pictures. */
export interface PicturePart {
  readonly src: string;
}
