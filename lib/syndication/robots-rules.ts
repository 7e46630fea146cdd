import { absoluteUrl } from '@/lib/core/absolute-url';

/** Everything may be read but what answers programs; Next's `MetadataRoute.Robots` takes this form. */
export function robotsRules(site: { readonly url: string }) {
  return {
    rules: [{ userAgent: '*', allow: '/', disallow: '/api/' }],
    sitemap: absoluteUrl(site.url, '/sitemap.xml'),
  };
}
