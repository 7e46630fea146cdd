import { numberFormat } from '@/lib/core/formats';
import type { Messages } from '@/lib/i18n/messages';
import { feedPaths } from '../feed-paths';
import { heading, type Line, link, list, paragraph, quote, section } from './nodes';
import { markdownPath } from './paths';
import { writeMarkdown } from './write-markdown';

/** Pages of one kind that the index names: with them it stays under 100 KB, however large the site. */
const MOST = 60;
const MOST_WORDS = 200;

/** A page in the index. */
export interface IndexedPage {
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** What the index of a site is made of; each kind the newest first. */
export interface SiteIndex {
  readonly site: {
    readonly name: string;
    readonly url: string;
    readonly description: string;
    readonly locale: string;
  };
  /** Sentences on who pays for links. */
  readonly disclosure: readonly string[];
  readonly sections: readonly { readonly title: string; readonly pages: readonly IndexedPage[] }[];
  /** What whoever is short of room can leave out. */
  readonly optional: readonly IndexedPage[];
}

/** Cut between words, where it is long. */
function short(text: string): string {
  if (text.length <= MOST_WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MOST_WORDS))} …`;
}

const pageLine = ({ path, title, description }: IndexedPage): Line => [
  link(markdownPath(path), title),
  `: ${short(description)}`,
];

/**
 * The index of a site for programs, in the form of llmstxt.org: name, summary, and lists of pages as
 * Markdown. Its last section bears the name by which the form knows what may be left out.
 */
export function llmsTxt({ site, disclosure, sections, optional }: SiteIndex, m: Messages): string {
  const isCut = sections.some(({ pages }) => pages.length > MOST);
  const figure = numberFormat(site.locale, {}).format(MOST);
  const blocks = [
    heading(1, site.name),
    quote([site.description]),
    paragraph(m.markdown.indexLead),
    ...(disclosure.length > 0 ? [paragraph(disclosure.join(' '))] : []),
    ...(isCut ? [paragraph(m.markdown.newest(figure))] : []),
    ...sections.flatMap(({ title, pages }) =>
      section(2, title, [list(pages.slice(0, MOST).map(pageLine))]),
    ),
    ...section(2, 'Optional', [
      list([
        ...optional.slice(0, MOST).map(pageLine),
        [link('/sitemap.xml', m.markdown.sitemap), `: ${m.markdown.sitemapText}`],
        [link(feedPaths('/').rss, m.layout.rssFeed), `: ${m.markdown.feedText}`],
      ]),
    ]),
  ];
  return writeMarkdown(blocks, { origin: site.url, path: '/' });
}
