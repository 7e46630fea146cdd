import { describe, expect, it } from 'vitest';
import { buildLink } from '@/lib/affiliate/build-link';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import {
  awin,
  cj,
  direct,
  directPaid,
  ebay,
  impact,
  merchant,
  networks,
  rakuten,
  skimlinks,
  sovrn,
  wrapping,
} from './merchants';

const PAGE = 'https://www.shop.example/p/ä b?sku=1&ref=a%20b#specs'.replace(' ', '%20');
const ENCODED = encodeURIComponent('https://www.shop.example/p/%C3%A4%20b?sku=1&ref=a%20b#specs');

const link = (one: Merchant, url: string, subId?: string) =>
  buildLink({ merchant: one, product: { name: 'Thing', url }, placement: 'pick', subId });

describe('network links', () => {
  it.each([
    [
      awin,
      `https://www.awin1.com/cread.php?awinmid=1599&awinaffid=45628&clickref=best-pick&ued=${ENCODED}`,
    ],
    [
      cj,
      'https://www.anrdoezrs.net/links/7251228/type/dlg/sid/bestPick/https://www.shop.example/p/%C3%A4%20b?sku=1&ref=a%20b#specs',
    ],
    [impact, `https://goto.walmart.com/c/123/565706/9383?u=${ENCODED}&subId1=best-pick`],
    [
      rakuten,
      `https://click.linksynergy.com/deeplink?id=aB3dE6gH9jK&mid=38605&murl=${ENCODED}&u1=bestPick`,
    ],
    [
      skimlinks,
      `https://go.skimresources.com/?id=11858X696522&xs=1&url=${ENCODED}&xcust=best-pick`,
    ],
    [sovrn, `https://redirect.viglink.com/?key=0123456789abcdef&u=${ENCODED}&cuid=bestPick`],
  ])('$programme has the documented form', (one, href) => {
    expect(link(one, PAGE, 'best-pick')).toEqual({
      href,
      rel: 'sponsored nofollow noopener',
      sponsored: true,
      merchantName: `Shop by ${one.programme}`,
      merchantSlug: one.programme,
      kind: 'product',
      host: 'www.shop.example',
    });
  });

  it.each([
    ['www.ebay.com', '711-53200-19255-0', '0'],
    ['ebay.de', '707-53477-19255-0', '77'],
  ])('eBay links stay on %s, with the programme of that country', (host, rotation, site) => {
    expect(link(ebay, `https://${host}/itm/1?var=2#d`, 'best-pick').href).toBe(
      `https://${host}/itm/1?var=2&mkevt=1&mkcid=1&mkrid=${rotation}&siteid=${site}&campid=5338000001&toolid=10001&customid=bestPick#d`,
    );
  });

  it('eBay pages without a query get one', () => {
    expect(link(ebay, 'https://www.ebay.com/itm/1?', 'x').href).toMatch(
      /^https:\/\/www\.ebay\.com\/itm\/1\?mkevt=1&/,
    );
  });

  it.each(networks)(
    '$programme gets the placement as its sub-id unless another is given',
    (one) => {
      const host = one.programme === 'ebay' ? 'ebay.com' : 'shop.example';
      const url = `https://${host}/x`;
      expect(link(one, url).href).toBe(link(one, url, 'pick').href);
      expect(link(one, url).href).toContain('pick');
    },
  );

  it.each(networks)('$programme gets no sub-id where the merchant file says so', (one) => {
    const host = one.programme === 'ebay' ? 'ebay.com' : 'shop.example';
    const { href } = link({ ...one, subIds: false }, `https://${host}/x`, 'secretplace');
    expect(href).not.toMatch(/secretplace|clickref|\/sid\/|subId1|u1=|customid|xcust|cuid/);
    expect(new URL(href).href).toBe(href);
  });

  it('a merchant without a network gets a plain link, marked as paid only where it is', () => {
    const url = 'https://shop.example/x?utm=1#y';
    expect(link(direct, url)).toMatchObject({ href: url, rel: 'noopener', sponsored: false });
    expect(link(directPaid, url)).toMatchObject({
      href: url,
      rel: 'sponsored nofollow noopener',
      sponsored: true,
    });
  });
});

describe('a page address that already carries a tag', () => {
  it.each([
    [awin, 'awc=1_2_3&clickref=old&ClickRef2=old&awinaffid=666'],
    [cj, 'cjevent=abc&CJDATA=x'],
    [impact, 'irclickid=abc&irgwc=1&subId1=old&sharedid=x'],
    [rakuten, 'ranMID=1&ranEAID=2&ranSiteID=3-4&u1=old'],
    [skimlinks, 'xcust=old'],
    [sovrn, 'cuid=old'],
  ])('$programme: the old one is gone, the rest is untouched', (one, old) => {
    const clean = 'https://shop.example/p?a=1&b=%2F+x';
    const dirty = `https://shop.example/p?a=1&${old}&b=%2F+x`;
    expect(link(one, dirty, 'new').href).toBe(link(one, clean, 'new').href);
    const alone = `https://shop.example/p?${old}`;
    expect(link(one, alone, 'new').href).toBe(link(one, 'https://shop.example/p', 'new').href);
  });

  it('eBay: somebody else’s campaign is replaced, and ours is not added twice', () => {
    const theirs =
      'https://www.ebay.com/itm/1?mkevt=1&mkcid=1&mkrid=710-53481-19255-0&campid=666&customid=old&toolid=20008&siteid=3&var=2';
    const ours = link(ebay, theirs, 'new').href;
    expect(ours).toBe(link(ebay, 'https://www.ebay.com/itm/1?var=2', 'new').href);
    expect(link(ebay, ours, 'new').href).toBe(ours);
    expect(ours).not.toContain('666');
  });

  it('parameters that only look alike stay', () => {
    const url = 'https://shop.example/p?xclickref=1&awcx=2&u=3&id=4&sid=5&url=6';
    expect(new URL(link(awin, url).href).searchParams.get('ued')).toBe(url);
  });
});

describe('a page address is refused', () => {
  const BAD = [
    ['missing', undefined, /no page/],
    ['empty', '', /no page/],
    ['not a URL', 'shop.example/p', /begin with https/],
    ['protocol-relative', '//shop.example/p', /begin with https/],
    ['a script', 'javascript:alert(1)//shop.example', /begin with https/],
    ['data', 'data:text/html,shop.example', /begin with https/],
    ['broken by a space', 'https://shop.example/a b', /space/],
    ['broken by a line end', 'https://shop.example/a\nb', /space/],
    ['with a backslash', 'https://shop.example\\@evil.example/', /backslash/],
    ['with credentials', 'https://shop.example@evil.example/', /user name/],
    ['on a foreign host', 'https://evil.example/?u=https://shop.example/p', /not a host of/],
    ['on a look-alike host', 'https://notshop.example/p', /not a host of/],
    ['on a host that only begins alike', 'https://shop.example.evil.example/p', /not a host of/],
    ['on a parent of the host', 'https://example.net/p', /not a host of/],
    ['on a host with a final dot', 'https://shop.example./p', /not a host of/],
    ['on another port', 'https://shop.example:8443/p', /not a host of/],
    ['a network’s own link', 'https://www.awin1.com/cread.php?ued=x', /not a host of/],
    ['Amazon', 'https://www.amazon.com/dp/B0863TXGM3?tag=x-20', /not a host of/],
  ] as const;

  describe.each([...wrapping, direct])('by $programme', (one) => {
    it.each(BAD)('when it is %s', (_, url, fault) => {
      const build = () =>
        buildLink({ merchant: one, product: { name: 'Thing', url }, placement: 'pick' });
      expect(build).toThrow(
        expect.objectContaining({
          code: 'invalid_content',
          message: expect.stringMatching(fault),
          where: `merchants/${one.slug}, product "Thing"`,
          remedy: expect.stringContaining('shop.example'),
        }),
      );
    });
  });

  it('by eBay when it lies on a site that the file does not name', () => {
    expect(() => link(ebay, 'https://www.ebay.co.uk/itm/1')).toThrow(/not a host of/);
    expect(() => link(ebay, 'https://evil.example/itm/1')).toThrow(/not a host of/);
  });

  it('by a file that names one shop, when it lies on a sister shop', () => {
    const uk = merchant('awin', {
      hosts: ['uk.shop.example'],
      publisherId: '1',
      advertiserId: '2',
    });
    expect(link(uk, 'https://www.uk.shop.example/p').host).toBe('www.uk.shop.example');
    expect(() => link(uk, 'https://de.shop.example/p')).toThrow(/not a host of/);
  });
});
