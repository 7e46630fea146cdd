import type { PictureRaster } from '@/lib/core/picture-urls';
import type { FeedPlaces } from './feed-paths';

/** One entry of a feed; every URL is absolute. Instants are epoch milliseconds. */
export interface FeedItem {
  /** An absolute URL that tells it from all others, for good. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Null where it is not known when it was first said. */
  readonly publishedAt: number | null;
  /** Null where nothing changed since. */
  readonly updatedAt: number | null;
  readonly author?: { readonly name: string; readonly url: string };
  readonly categories: readonly string[];
  readonly image?: PictureRaster & { readonly url: string };
}

/** A feed before it is written in a format; every URL is absolute. */
export interface Feed {
  readonly title: string;
  /** What it is, with the sentences that whoever links to shops owes readers. */
  readonly description: string;
  readonly language: string;
  /** Who publishes it. */
  readonly publisher: { readonly name: string; readonly url: string };
  /** The page that it follows. */
  readonly page: string;
  /** The site's logo. */
  readonly logo: string;
  readonly places: FeedPlaces;
  /** When something in it last changed, epoch milliseconds; null where nothing dated is in it. */
  readonly changedAt: number | null;
  readonly items: readonly FeedItem[];
}

/** When an entry last changed, epoch milliseconds; null where that is not known. */
export function itemChangedAt({ publishedAt, updatedAt }: FeedItem): number | null {
  return updatedAt ?? publishedAt;
}
