interface HtmlElement {
  /** `block` stands on lines of its own; `inline` may stand in a sentence. */
  readonly display: 'block' | 'inline';
  /** Whether paragraphs and lists may stand between its tags. */
  readonly holdsBlocks: boolean;
  readonly attributes: readonly string[];
}

const inline = (...attributes: string[]): HtmlElement => ({
  display: 'inline',
  holdsBlocks: false,
  attributes,
});

const block = (...attributes: string[]): HtmlElement => ({
  display: 'block',
  holdsBlocks: true,
  attributes,
});

/**
 * The HTML elements that may stand in MDX: what Markdown has no sign for and what does nothing but
 * mark text up. Names of attributes are React's.
 */
export const HTML_ELEMENTS: Readonly<Record<string, HtmlElement>> = {
  abbr: inline(),
  br: inline(),
  cite: inline(),
  dfn: inline(),
  kbd: inline(),
  mark: inline(),
  q: inline(),
  samp: inline(),
  small: inline(),
  sub: inline(),
  sup: inline(),
  time: inline('dateTime'),
  var: inline(),
  wbr: inline(),
  details: block('open'),
  summary: { ...block(), holdsBlocks: false },
  figure: block(),
  figcaption: block(),
  dl: block(),
  dt: block(),
  dd: block(),
};

/** Attributes that every one of them may have. */
export const COMMON_ATTRIBUTES: readonly string[] = ['title', 'lang', 'dir'];
