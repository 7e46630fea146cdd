import { absoluteUrl } from '@/lib/core/absolute-url';
import { JSON_FEED_PATH, RSS_PATH } from './feed-paths';
import { markdownPath } from './markdown/paths';
import { SOCIAL_CARD, socialCardPath } from './social-card';

export interface PageMetadataInput {
  readonly site: { readonly name: string; readonly url: string; readonly locale: string };
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
}

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

/** The one address of a page, and that of its Markdown. */
export function pageAlternates(siteUrl: string, path: string) {
  return {
    canonical: absoluteUrl(siteUrl, path),
    types: { 'text/markdown': absoluteUrl(siteUrl, markdownPath(path)) },
  };
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
      types: {
        ...pageAlternates(site.url, path).types,
        'application/rss+xml': [{ url: absoluteUrl(site.url, RSS_PATH), title: site.name }],
        'application/feed+json': [{ url: absoluteUrl(site.url, JSON_FEED_PATH), title: site.name }],
      },
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
