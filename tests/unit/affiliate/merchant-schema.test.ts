import { describe, expect, it } from 'vitest';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';
import { describeSchema, variantsOf } from '@/lib/content/describe-schema';

const amazon = {
  programme: 'amazon',
  name: 'Amazon',
  home: 'US',
  marketplaces: { US: { tag: 'shelf-20', trackingIds: { table: 'shelftable-20' } } },
};
const shop = { name: 'Shop', hosts: ['shop.example'] };
const awin = { programme: 'awin', ...shop, publisherId: '1', advertiserId: '2' };
const ebay = { programme: 'ebay', name: 'eBay', hosts: ['ebay.com'], campaignId: '5338000001' };

const FILES = {
  amazon,
  awin,
  cj: { programme: 'cj', ...shop, publisherId: '1' },
  impact: {
    programme: 'impact',
    ...shop,
    trackingHost: 'bestbuy.7tiv.net',
    partnerId: '1',
    adId: '2',
    campaignId: '3',
  },
  rakuten: { programme: 'rakuten', ...shop, publisherId: 'aB3dE6gH9jK', merchantId: '1' },
  ebay,
  skimlinks: { programme: 'skimlinks', ...shop, publisherId: '1', domainId: '2' },
  sovrn: { programme: 'sovrn', ...shop, apiKey: 'abc123' },
  direct: { programme: 'direct', ...shop, sponsored: true },
};

const faults = (file: unknown) =>
  MerchantSchema.safeParse(file).error?.issues.map(
    (issue) => `${issue.path.join('.')}: ${issue.message}`,
  ) ?? [];

describe('a merchant file', () => {
  it.each(Object.entries(FILES))('of %s is accepted when whole', (_, file) => {
    expect(faults(file)).toEqual([]);
  });

  it.each(Object.entries(FILES))('of %s is refused without any one of its fields', (_, file) => {
    for (const field of Object.keys(file)) {
      const { [field]: _gone, ...rest } = file as Record<string, unknown>;
      expect(faults(rest).join(), `without ${field}`).toContain(field);
    }
  });

  it.each(Object.entries(FILES))('of %s is refused with a field it does not know', (_, file) => {
    expect(faults({ ...file, tagg: 'x' })).toEqual([': Unrecognized key: "tagg"']);
  });

  it('sends sub-ids unless told not to', () => {
    expect(MerchantSchema.parse(awin)).toMatchObject({ subIds: true });
    expect(MerchantSchema.parse({ ...awin, subIds: false })).toMatchObject({ subIds: false });
  });

  it('takes ids that YAML read as numbers, and text with the line end of a CRLF file', () => {
    const file = { ...awin, publisherId: 45628, advertiserId: '1599\r', hosts: ['shop.example\r'] };
    expect(MerchantSchema.parse(file)).toMatchObject({
      publisherId: '45628',
      advertiserId: '1599',
      hosts: ['shop.example'],
    });
  });

  it.each(['1 2', '12&x=1', '-1', '1.5', ''])('refuses %j as an id', (publisherId) => {
    expect(faults({ ...awin, publisherId })[0]).toMatch(/^publisherId: is not an id/);
  });

  it.each([1.5, -1, 2 ** 60, null, { id: '1' }, true])('refuses %j as an id', (publisherId) => {
    expect(faults({ ...awin, publisherId })[0]).toMatch(/^publisherId: /);
  });

  it('describes every field, because the schema is the documentation', () => {
    const undescribed: string[] = [];
    for (const { properties = {} } of variantsOf(describeSchema(MerchantSchema))) {
      for (const [field, { description }] of Object.entries(properties)) {
        if (!description) undescribed.push(field);
      }
    }
    expect(undescribed).toEqual([]);
  });
});

describe('an Amazon tag', () => {
  const withTag = (code: string, tag: string) => ({
    ...amazon,
    home: code,
    marketplaces: { [code]: { tag } },
  });

  it.each([
    ['US', 'shelf-20'],
    ['GB', 'shelf-21'],
    ['DE', 'shelf-21'],
    ['DE', 'shelf09-20'],
    ['JP', 'my-shelf_x-22'],
    ['US', `${'a'.repeat(61)}-20`],
  ])('of %s may be %s', (code, tag) => {
    expect(faults(withTag(code, tag))).toEqual([]);
  });

  it.each([
    ['US', 'shelf-21', /marketplaces\.US\.tag: .*end in -20/],
    ['GB', 'shelf-20', /marketplaces\.GB\.tag: .*end in -21/],
    ['DE', 'shelf', /not an Associates tag/],
    ['DE', 'shelf-2', /not an Associates tag/],
    ['DE', 'shelf-2x', /not an Associates tag/],
    ['DE', '-21', /not an Associates tag/],
    ['DE', 'she lf-21', /not an Associates tag/],
    ['DE', 'a&b=c-21', /not an Associates tag/],
    ['DE', '{}-21', /not an Associates tag/],
    ['DE', `${'a'.repeat(62)}-21`, /64/],
  ])('of %s may not be %s', (code, tag, fault) => {
    expect(faults(withTag(code, tag)).join()).toMatch(fault);
  });

  it('of a placement obeys the same rules, and the fault names the placement', () => {
    const file = {
      ...amazon,
      marketplaces: { US: { tag: 'shelf-20', trackingIds: { hero: 'shelf-21', bar: 'x' } } },
    };
    expect(faults(file).join()).toMatch(/marketplaces\.US\.trackingIds\.bar: is not an Assoc/);
    file.marketplaces.US.trackingIds.bar = 'shelfbar-20';
    expect(faults(file)).toEqual([
      'marketplaces.US.trackingIds.hero: belongs to another country: tags of US end in -20',
    ]);
  });

  it('is required for the home marketplace', () => {
    expect(faults({ ...amazon, home: 'DE' })).toEqual([
      'home: has no tag: add the home country under "marketplaces"',
    ]);
  });

  it('cannot be given for a country or a placement that does not exist', () => {
    expect(
      faults({ ...amazon, marketplaces: { US: { tag: 'a-20' }, UK: { tag: 'a-21' } } }),
    ).toEqual(['marketplaces: Unrecognized key: "UK"']);
    const file = { ...amazon, marketplaces: { US: { tag: 'a-20', trackingIds: { top: 'b-20' } } } };
    expect(faults(file)).toEqual(['marketplaces.US.trackingIds: Unrecognized key: "top"']);
  });
});

describe('the hosts of a merchant', () => {
  it.each(['shop.example', 'www.shop.example', 'xn--bcher-kva.example', 'a-b.co.uk'])(
    'may be %s',
    (host) => expect(faults({ ...awin, hosts: [host] })).toEqual([]),
  );

  it.each([
    ['https://shop.example/path', /write shop\.example/],
    ['shop.example/path', /write shop\.example/],
    ['shop.example:8080', /write shop\.example/],
    ['user@shop.example', /write shop\.example/],
    ['Shop.Example', /write shop\.example/],
    ['bücher.example', /write xn--bcher-kva\.example/],
    ['shop example', /public hostname/],
    ['*.shop.example', /public hostname/],
    ['localhost', /public hostname/],
    ['shop.example.', /public hostname/],
    ['127.0.0.1', /public hostname/],
    ['com', /public hostname/],
    ['co.uk', /shared/],
    ['com.au', /shared/],
    ['www.amazon.de', /programme: amazon/],
    ['amzn.to', /own host/],
    ['www.awin1.com', /own host/],
    ['', /public hostname/],
  ])('may not be %j', (host, fault) => {
    expect(faults({ ...awin, hosts: [host] }).join()).toMatch(fault);
  });

  it('must be at least one', () => {
    expect(faults({ ...awin, hosts: [] }).join()).toMatch(/^hosts/);
  });

  it('of an eBay merchant are sites of the eBay programme', () => {
    expect(faults({ ...ebay, hosts: ['www.ebay.co.uk', 'ebay.com.au'] })).toEqual([]);
    expect(faults({ ...ebay, hosts: ['ebay.com', 'ebay.com.sg'] }).join()).toMatch(
      /^hosts\.1: is not a site of the eBay programme/,
    );
  });
});
