import { absoluteUrl } from '@/lib/core/absolute-url';
import { alternatePages } from './alternate-pages';
import { FEED_FORMATS, FEED_TYPES, feedUrls } from './feed-paths';
import type { Edition } from './library-parts';
import { markdownPath } from './markdown/paths';
import { SOCIAL_CARD, socialCardPath } from './social-card';

export interface PageMetadataInput {
  readonly site: {
    readonly name: string;
    readonly url: string;
    readonly locale: string;
    readonly editions?: readonly Edition[];
  };
  /** Headline of the page, without the name of the site. */
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** Path of the page whose social card it shows; its own unless given. */
  readonly cardPath?: string;
  readonly type: 'website' | 'article' | 'profile';
  /** Days, `YYYY-MM-DD`; Open Graph knows them for articles only. */
  readonly published?: string;
  readonly updated?: string;
  readonly author?: { readonly path: string };
  /** Whether a feed follows this very page, beside that of the whole site. */
  readonly hasFeed?: boolean;
}

type Types = Readonly<Record<string, string | { url: string; title: string }[]>>;

function typeFields({ site, type, published, updated, author }: PageMetadataInput) {
  if (type !== 'article') return { type };
  return {
    type,
    ...(published ? { publishedTime: published } : {}),
    ...(updated ? { modifiedTime: updated } : {}),
    ...(author ? { authors: [absoluteUrl(site.url, author.path)] } : {}),
  };
}

/** Open Graph wants language and country, which a locale such as `de` leaves to its readers. */
function openGraphLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize();
  return `${language}_${region}`;
}

/** The feeds that a page announces, by content type: the site's, then its own. */
function feedTypes({ site, path, title, hasFeed = false }: PageMetadataInput) {
  const pages = [
    { path: '/', title: site.name },
    ...(hasFeed ? [{ path, title: `${title} | ${site.name}` }] : []),
  ];
  return Object.fromEntries(
    FEED_FORMATS.map((format) => [
      FEED_TYPES[format],
      pages.map((page) => ({ url: feedUrls(site.url, page.path)[format], title: page.title })),
    ]),
  );
}

/** The same page in the other editions of the site; nothing where there are none. */
function languages({ site, path }: PageMetadataInput) {
  const alternates = alternatePages(site, path);
  if (alternates.length === 0) return {};
  return { languages: Object.fromEntries(alternates.map((one) => [one.hreflang, one.url])) };
}

/** The one address of a page, and that of its Markdown. */
export function pageAlternates(siteUrl: string, path: string) {
  return {
    canonical: absoluteUrl(siteUrl, path),
    types: { 'text/markdown': absoluteUrl(siteUrl, markdownPath(path)) },
  };
}

/** The page as Markdown, and the feeds, by content type. */
function pageTypes(input: PageMetadataInput): Types {
  return { ...pageAlternates(input.site.url, input.path).types, ...feedTypes(input) };
}

/**
 * Everything the head of a page says about it, in the form of Next's `Metadata`. Each page sets its
 * own canonical URL, since one set in the root layout would be inherited by pages that set none.
 */
export function pageMetadata(input: PageMetadataInput) {
  const { site, title, description, path, cardPath = path } = input;
  const url = absoluteUrl(site.url, path);
  const card = { url: absoluteUrl(site.url, socialCardPath(cardPath)), alt: title };
  return {
    title: { absolute: title.includes(site.name) ? title : `${title} | ${site.name}` },
    description,
    alternates: {
      canonical: url,
      ...languages(input),
      types: pageTypes(input),
    },
    openGraph: {
      ...typeFields(input),
      title,
      description,
      url,
      siteName: site.name,
      locale: openGraphLocale(site.locale),
      images: [{ ...card, ...SOCIAL_CARD }],
    },
    twitter: {
      card: 'summary_large_image' as const,
      title,
      description,
      images: [card],
    },
    robots: { 'max-image-preview': 'large' as const },
  };
}
