import { absoluteUrl } from '@/lib/core/absolute-url';
import { SITEMAP_PATH } from './sitemap';

/** Everything may be read but what answers programs; Next's `MetadataRoute.Robots` takes this form. */
export function robotsRules(site: { readonly url: string }) {
  return {
    rules: [{ userAgent: '*', allow: '/', disallow: '/api/' }],
    sitemap: absoluteUrl(site.url, SITEMAP_PATH),
  };
}
