import { describe, expect, test } from 'vitest';
import { moveSite, resolveSite } from '@/lib/content/resolve-site';
import { SiteSchema } from '@/lib/content/schema/site';
import { alternatePages } from '@/lib/syndication/alternate-pages';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { sitemapParts } from '@/lib/syndication/sitemap';
import { schemaFaults } from '@/tests/support/syndication/schema-faults';
import { site } from '../structured-data/sample-content';
import { source } from './sample-source';

const EDITIONS = [
  { language: 'en', url: 'https://shelf.example' },
  { language: 'de', url: 'https://regal.example' },
  { language: 'de', region: 'AT', url: 'https://at.regal.example' },
];
const several = { ...source, site: { ...site, editions: EDITIONS } };

const FILE = {
  name: 'Shelf',
  url: 'https://shelf.example',
  language: 'en',
  currency: 'USD',
  tagline: 'Reviews.',
  description: 'Reviews of headphones for people who would like to know the reasons why.',
  homeMerchant: 'amazon',
};

const faultsOf = (editions: unknown) =>
  SiteSchema.safeParse({ ...FILE, editions }).error?.issues.map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

describe('the editions of a site', () => {
  test('stand in the sitemap for every page, itself and the one for all others among them', async () => {
    const parts = sitemapParts(several);
    const reviews = parts.find(({ file }) => file === 'reviews.xml')?.body ?? '';
    const [, first = ''] = reviews.split('<url>');
    expect(first.match(/<xhtml:link [^>]*>/g)).toEqual([
      '<xhtml:link rel="alternate" hreflang="en" href="https://shelf.example/reviews/one"/>',
      '<xhtml:link rel="alternate" hreflang="de" href="https://regal.example/reviews/one"/>',
      '<xhtml:link rel="alternate" hreflang="de-AT" href="https://at.regal.example/reviews/one"/>',
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://shelf.example/reviews/one"/>',
    ]);
    for (const { body } of parts) expect(await schemaFaults(body, 'sitemap')).toEqual([]);
  });

  test('stand in the head of a page just as in the sitemap', () => {
    const { alternates } = pageMetadata({
      site: several.site,
      title: 'One',
      description: 'x',
      path: '/reviews/one',
      type: 'website',
    });
    expect(alternates).toMatchObject({
      canonical: 'https://shelf.example/reviews/one',
      languages: Object.fromEntries(
        alternatePages(several.site, '/reviews/one').map(({ hreflang, url }) => [hreflang, url]),
      ),
    });
  });

  test('are named nowhere where there is only one', () => {
    const input = { title: 'x', description: 'x', path: '/', type: 'website' as const };
    expect(pageMetadata({ site, ...input }).alternates).not.toHaveProperty('languages');
    expect(alternatePages({ editions: EDITIONS.slice(0, 1) }, '/')).toEqual([]);
  });

  test('move with the site where SITE_URL says so', () => {
    const parsed = resolveSite(SiteSchema.parse({ ...FILE, editions: EDITIONS }));
    const moved = moveSite(parsed, 'http://localhost:3000');
    expect(moved.url).toBe('http://localhost:3000');
    expect(moved.editions?.map(({ url }) => url)).toEqual([
      'http://localhost:3000',
      'https://regal.example',
      'https://at.regal.example',
    ]);
  });

  test('are refused where this one is not among them, or is in another language', () => {
    const [own, ...others] = EDITIONS;
    expect(faultsOf(others)).toEqual([['editions', 'is without this edition']]);
    expect(faultsOf([{ ...own, language: 'fr' }, ...others])).toEqual([
      ['editions.0.language', 'is not "en", the language of this site'],
    ]);
    expect(faultsOf(EDITIONS)).toBeUndefined();
  });

  test('are refused where two are the same, or a code is none', () => {
    const [own] = EDITIONS;
    expect(faultsOf([own, { language: 'en', url: 'https://other.example' }])).toEqual([
      ['editions.1.language', 'is that of another edition too'],
    ]);
    expect(faultsOf([own, { language: 'qq', url: 'https://x.example' }])).toEqual([
      ['editions.1.language', 'is not a language code'],
    ]);
    expect(faultsOf([own, { language: 'de', region: 'QQ', url: 'https://x.example' }])).toEqual([
      ['editions.1.region', 'is not a country code'],
    ]);
    expect(faultsOf([own])?.[0]?.[0]).toBe('editions');
  });
});
