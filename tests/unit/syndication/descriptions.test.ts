import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '@/lib/core/duration';
import { openSearchXml } from '@/lib/syndication/open-search';
import { securityTxt } from '@/lib/syndication/security-txt';
import { schemaFaults } from '@/tests/support/syndication/schema-faults';
import { textsOf } from '@/tests/support/xml-rules';

const SITE = { name: 'Shelf & Co', url: 'https://shelf.example', language: 'en' as const };

describe('the OpenSearch description', () => {
  const xml = openSearchXml(SITE, 'Search all reviews.');

  test('holds to its schema and leads to the search', async () => {
    expect(await schemaFaults(xml, 'open-search')).toEqual([]);
    expect(xml).toContain('template="https://shelf.example/search?q={searchTerms}"');
  });

  test('cuts a name that browsers have no room for', async () => {
    const long = openSearchXml({ ...SITE, name: 'The Headphones Review Site 🎧' }, 'x');
    expect(textsOf(long, 'ShortName')).toEqual(['The Headphones R']);
    expect(await schemaFaults(long, 'open-search')).toEqual([]);
  });
});

describe('security.txt', () => {
  const site = { ...SITE, contact: 'editors@shelf.example' };

  test('names contact, end, own address and languages', () => {
    expect(securityTxt(site, Date.UTC(2026, 10, 28, 12))).toBe(
      [
        'Contact: mailto:editors@shelf.example',
        'Expires: 2027-05-27T00:00:00Z',
        'Canonical: https://shelf.example/.well-known/security.txt',
        'Preferred-Languages: en',
        '',
      ].join('\n'),
    );
    expect(securityTxt({ ...site, language: 'de' }, 0)).toContain('Preferred-Languages: de, en');
  });

  test('ends in the future, less than a year ahead, and is the same all day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), fc.nat(DAY - 1), (day, moment) => {
        const now = day * DAY + moment;
        const text = securityTxt(site, now) ?? '';
        const [, until = ''] = /Expires: (\S+)/.exec(text) ?? [];
        const left = Date.parse(until) - now;
        expect(left > 0 && left < 365 * DAY).toBe(true);
        expect(securityTxt(site, day * DAY)).toBe(text);
      }),
    );
  });

  test('claims no address that the standard does not know', () => {
    expect(securityTxt({ ...site, url: 'http://localhost:3000' }, 0)).not.toContain('Canonical');
  });

  test('is not there on a site without a contact', () => {
    expect(securityTxt(SITE, 0)).toBeNull();
  });
});
