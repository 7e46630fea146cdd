import { absoluteUrl } from '@/lib/core/absolute-url';
import { pictureRasters } from '@/lib/core/picture-urls';
import type { PicturePart, SitePart } from './parts';

/** The stable `@id` of a node: the page's own URL with a fragment that names its role there. */
export function nodeId(site: SitePart, path: string, role: string): string {
  return `${absoluteUrl(site.url, path)}#${role}`;
}

/** The absolute URLs of a picture in the three ratios that search engines ask for. */
export function imageUrls(site: SitePart, picture: PicturePart): string[] {
  return pictureRasters(picture.src).map(({ path }) => absoluteUrl(site.url, path));
}
