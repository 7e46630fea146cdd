import { describe, expect, it } from 'vitest';
import { buildLink } from '@/lib/affiliate/build-link';
import { classifyHref } from '@/lib/affiliate/check-href';
import { MARKETPLACE_CODES, MARKETPLACES } from '@/lib/affiliate/marketplaces';
import { amazonAtHome, awin, ebay, impact, networks } from './merchants';

const configured = [amazonAtHome, awin, ebay];
const kindOf = (href: string) => classifyHref(href, configured).kind;

describe('a link typed into content', () => {
  it.each(['/', '/best/headphones', '#top', '/go/amazon'])('%s is internal', (href) => {
    expect(kindOf(href)).toBe('internal');
  });

  it.each([
    'https://example.com/',
    'http://www.example.org/a?b=https://www.amazon.com/',
    'https://aws.amazon.com/s3/',
    'https://notamazon.com/',
    'https://www.amazon.com.evil.example/',
    'https://myshop.example/',
    'mailto:jude@example.com',
    'tel:+441632960000',
  ])('%s is external', (href) => expect(kindOf(href)).toBe('external'));

  it.each([
    'javascript:alert(1)',
    '//amazon.com/x',
    '/\\x',
    'data:,x',
    'best/headphones',
    '',
    ' /x',
  ])('%j is unsafe', (href) => expect(kindOf(href)).toBe('unsafe'));

  it.each(MARKETPLACE_CODES)('to Amazon in %s belongs to Amazon, tagged or not', (code) => {
    const { host, domain } = MARKETPLACES[code];
    for (const href of [
      `https://${host}/dp/B0863TXGM3?tag=x-20`,
      `http://${domain}`,
      `https://${host}./gp/product/B0863TXGM3`,
      `https://${host.toUpperCase()}/`,
      `https://music.${domain}/?tag=x-20`,
    ]) {
      expect(classifyHref(href, configured), href).toMatchObject({
        kind: 'merchant',
        merchant: { slug: 'amazon' },
      });
    }
    expect(classifyHref(`https://${host}/`, [])).toEqual({ kind: 'merchant', host });
  });

  it.each([
    'https://amzn.to/3abc',
    'https://a.co/d/x',
    'https://www.awin1.com/cread.php?ued=x',
    'https://www.anrdoezrs.net/links/1/type/dlg/https://shop.example/',
    'https://bestbuy.7tiv.net/c/1/2/3?u=x',
    'https://click.linksynergy.com/deeplink?id=x',
    'https://rover.ebay.com/rover/1/711-53200-19255-0/1',
    'https://go.skimresources.com/?id=1X2&url=x',
    'https://redirect.viglink.com?key=x&u=y',
  ])('%s forwards to a shop, so it counts as a merchant’s', (href) => {
    expect(classifyHref(href, [])).toMatchObject({
      kind: 'merchant',
      host: new URL(href).hostname,
    });
  });

  it('to a shop with a merchant file names that merchant', () => {
    for (const href of [
      'https://shop.example/p',
      'https://www.shop.example/p',
      'http://SHOP.example.',
    ]) {
      expect(classifyHref(href, configured)).toMatchObject({ merchant: { slug: 'awin' } });
    }
    expect(classifyHref('https://www.ebay.com/itm/1', configured)).toMatchObject({
      merchant: { slug: 'ebay' },
    });
    expect(classifyHref('https://goto.walmart.com/c/1/2/3', [impact])).toMatchObject({
      merchant: { slug: 'impact' },
    });
  });

  it.each(networks)('every link that we build for $programme would be noticed', (one) => {
    const url = `https://${one.hosts[0]}/p`;
    const { href } = buildLink({ merchant: one, product: { name: 'x', url }, placement: 'pick' });
    expect(classifyHref(href, [one]).kind).toBe('merchant');
  });
});
