import type { SyndicationSource } from '@/lib/syndication/library-parts';
import { readLibrary } from '@/lib/syndication/read-library';
import { siteContext } from './site-context';

/** What is owed to those who read a feed and not the pages that it leads to. */
export function feedDisclosure(): string[] {
  const { m, disclosure } = siteContext();
  return disclosure.length > 0 ? [m.feeds.ofOurPages, ...disclosure] : [];
}

/** The whole site, as sitemap and feeds take it. */
export function syndicationSource(): SyndicationSource {
  const { site } = siteContext();
  return { site, disclosure: feedDisclosure(), library: readLibrary() };
}
