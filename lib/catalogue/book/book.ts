/** Words of one style, and where they lead. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
  /** A path of the site or a whole address. */
  readonly link?: string;
}

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly is: 'paragraph' | 'lead' | 'quote'; readonly runs: readonly Run[] }
  | {
      readonly is: 'items';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly Run[])[];
    }
  | {
      readonly is: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly is: 'picture'; readonly src: string; readonly alt: string }
  | {
      readonly is: 'product';
      /** Left out where a heading has just said it. */
      readonly name?: string;
      readonly kicker: string;
      readonly score: string;
      readonly note: string;
      readonly picture: { readonly src: string; readonly alt: string };
    };

/** A page of the site as a part of a book. */
export interface Chapter {
  readonly title: string;
  /** Path of the page from the site's root. */
  readonly path: string;
  readonly lead: string;
  readonly picture: { readonly src: string; readonly alt: string };
  readonly blocks: readonly Block[];
}

/** What the build makes a PDF of. */
export interface Book {
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Name of the site, which stands for its author and publisher. */
  readonly publisher: string;
  /** Public origin that links lead to; null where it is this machine's, which leads nowhere. */
  readonly origin: string | null;
  readonly language: 'en' | 'de';
  readonly locale: string;
  /** Day of the newest page in it, YYYY-MM-DD. */
  readonly edition: string;
  readonly chapters: readonly Chapter[];
}
