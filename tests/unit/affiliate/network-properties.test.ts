import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLink } from '@/lib/affiliate/build-link';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { readHttpUrl } from '@/lib/core/urls';
import { ebay, networks, wrapping } from './merchants';

/** Any text that may stand in an address as typed: no white space, control or half characters. */
const typed = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '%',
      '%zz',
      '%2e%2e',
      '../..',
      '//',
      ';a=b',
      "'",
      '"<>`{}|^',
      '&amp;',
      '=',
      '+',
    ),
  )
  .map((text) => text.replace(/[\s\p{Cc}\\]/gu, '-').toWellFormed());

const nested = fc
  .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.boolean())
  .map(([url, encode]) => (encode ? encodeURIComponent(url) : url));

const value = fc.oneof(typed, nested);

/** Names begin with q, so that no network takes one for its own. */
const query = fc
  .array(fc.tuple(typed, value), { maxLength: 4 })
  .map((pairs) =>
    pairs.map(([name, text]) => `q${name.replace(/[&#]/g, '')}=${text.replace(/[&#]/g, '%26')}`),
  )
  .map((pairs) => (pairs.length ? `?${pairs.join('&')}` : ''));

const fragment = fc
  .option(value, { nil: undefined })
  .map((text) => (text === undefined ? '' : `#${text}`));

const path = fc
  .array(fc.oneof(typed, nested), { maxLength: 4 })
  .map((parts) => `/${parts.join('/').replace(/[?#]/g, '-')}`);

const pageOf = (one: Merchant) =>
  fc
    .tuple(
      fc.constantFrom('https', 'http'),
      fc.constantFrom(...(one.programme === 'amazon' ? [] : one.hosts)),
      fc.constantFrom('', 'www.', 'a.b.'),
      path,
      query,
      fragment,
    )
    .map(([scheme, host, sub, ...rest]) => `${scheme}://${sub}${host}${rest.join('')}`);

const OWN_EBAY = ['mkevt', 'mkcid', 'mkrid', 'siteid', 'campid', 'toolid', 'customid'];

/** What each network takes as the destination when it receives the link. */
function destination(programme: string, href: string): string | null {
  const { searchParams } = new URL(href);
  switch (programme) {
    case 'awin':
      return searchParams.get('ued');
    case 'cj':
      return href.replace(
        /^https:\/\/www\.anrdoezrs\.net\/links\/7251228\/type\/dlg\/sid\/[^/]+\//,
        '',
      );
    case 'impact':
    case 'sovrn':
      return searchParams.get('u');
    case 'rakuten':
      return searchParams.get('murl');
    case 'skimlinks':
      return searchParams.get('url');
    default:
      return null;
  }
}

const accountParams: Record<string, Record<string, string>> = {
  awin: { awinmid: '1599', awinaffid: '45628', clickref: 'place' },
  impact: { subId1: 'place' },
  rakuten: { id: 'aB3dE6gH9jK', mid: '38605', u1: 'place' },
  skimlinks: { id: '11858X696522', xs: '1', xcust: 'place' },
  sovrn: { key: '0123456789abcdef', cuid: 'place' },
};

const build = (one: Merchant, url: string, subId = 'place') =>
  buildLink({ merchant: one, product: { name: 'Thing', url }, placement: 'pick', subId }).href;

describe.each(wrapping)('any page address through $programme', (one) => {
  it('comes out as one valid URL that holds it whole, beside exactly our ids', () => {
    fc.assert(
      fc.property(pageOf(one), (page) => {
        const href = build(one, page);
        expect(href).toMatch(/^https:\/\/[\x21-\x7e]+$/);
        expect(readHttpUrl(href)).not.toBeNull();
        expect(destination(one.programme, href)).toBe(new URL(page).href);
        for (const [name, expected] of Object.entries(accountParams[one.programme] ?? {})) {
          expect(new URL(href).searchParams.getAll(name)).toEqual([expected]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('any page address at CJ', () => {
  it('reads the same after a browser has parsed the link', () => {
    const cj = wrapping.find((one) => one.programme === 'cj') as Merchant;
    fc.assert(
      fc.property(pageOf(cj), (page) => {
        const href = build(cj, page);
        expect(new URL(href).href).toBe(href);
      }),
      { numRuns: 400 },
    );
  });
});

describe('any page address at eBay', () => {
  it('keeps its path, its other parameters and its fragment, and carries our ids once', () => {
    fc.assert(
      fc.property(pageOf(ebay), (page) => {
        const before = new URL(page);
        const href = build(ebay, page);
        const after = new URL(href);
        expect(href).toMatch(/^[\x21-\x7e]+$/);
        expect(after.href).toBe(href);
        expect([after.origin, after.pathname, after.hash]).toEqual([
          before.origin,
          before.pathname,
          before.hash,
        ]);
        const rest = [...after.searchParams].filter(([name]) => !OWN_EBAY.includes(name));
        expect(rest).toEqual([...before.searchParams]);
        for (const name of OWN_EBAY) expect(after.searchParams.getAll(name)).toHaveLength(1);
        expect(after.searchParams.get('campid')).toBe('5338000001');
      }),
      { numRuns: 400 },
    );
  });

  it('is tagged once however often it is tagged', () => {
    fc.assert(
      fc.property(pageOf(ebay), (page) => {
        const once = build(ebay, page);
        expect(build(ebay, once)).toBe(once);
      }),
    );
  });
});

describe.each(networks)('any sub-id through $programme', (one) => {
  it('changes neither the destination nor the account', () => {
    const page = `https://www.${one.programme === 'ebay' ? 'ebay.com' : 'shop.example'}/p?q=1`;
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('&ued=https://evil.example', '/../../666/type/dlg/', '#', '%26u=x', '\uD800'),
    );
    fc.assert(
      fc.property(text, (subId) => {
        const href = build(one, page, subId);
        expect(href).toMatch(/^[\x21-\x7e]+$/);
        const reference = build(one, page, 'place');
        const shape = (link: string) =>
          link
            .replace(/(&(?:clickref|subId1|u1|customid|xcust|cuid)=)[A-Za-z0-9_-]*/, '')
            .replace(/\/sid\/[A-Za-z0-9]*/, '');
        expect(shape(href)).toBe(shape(reference));
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(networks)('$programme refuses', (one) => {
  it('every address whose host is not the merchant’s, whatever else it holds', () => {
    const host = fc.oneof(
      fc.domain(),
      fc.constantFrom(...one.hosts).map((own) => `${own}.evil.example`),
      fc.constantFrom(...one.hosts).map((own) => `evil${own}`),
    );
    fc.assert(
      fc.property(host, path, query, (foreign, ...rest) => {
        fc.pre(!one.hosts.some((own) => foreign === own || foreign.endsWith(`.${own}`)));
        const page = `https://${foreign}${rest.join('')}`;
        fc.pre(URL.canParse(page));
        expect(() => build(one, page)).toThrow(
          expect.objectContaining({ code: 'invalid_content' }),
        );
      }),
    );
  });
});
