import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedRow } from '@/lib/offers/sources/feed/feed-row';
import { ITEM_COLUMNS } from '@/lib/offers/sources/feed/read-item';
import { ItemSplitter } from '@/lib/offers/sources/feed/split-items';

const RSS = '<?xml version="1.0"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n';
const rss = (items: string) =>
  `${RSS}<channel>\n<title>Shop</title>\n<link>https://shop.example</link>\n${items}\n</channel>\n</rss>\n`;

function split(text: string, cuts: readonly number[] = []) {
  const splitter = new ItemSplitter();
  const places = [...cuts.map((cut) => cut % (text.length + 1)), 0, text.length];
  const sorted = places.sort((a, b) => a - b);
  const pieces = sorted.slice(1).map((place, index) => text.slice(sorted[index], place));
  const rows = [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
  return { rows, isWhole: splitter.isWhole };
}

const fieldsOf = ({ fields }: FeedRow) =>
  Object.fromEntries(ITEM_COLUMNS.map((name, at) => [name, fields[at]]).filter(([, text]) => text));
const cuts = fc.array(fc.nat(10_000), { maxLength: 6 });

describe('an item of an RSS feed', () => {
  it('is read with entities, CDATA and Google’s names before RSS’s own', () => {
    const { rows, isWhole } = split(
      rss(`<item>
        <title>A &amp; B</title>
        <link>https://shop.example/rss</link>
        <g:link><![CDATA[https://shop.example/p?a=1&b=2]]></g:link>
        <g:id>SKU-1</g:id>
        <g:price>349.99 USD</g:price>
        <g:shipping><g:country>US</g:country><g:price>4.99 USD</g:price></g:shipping>
        <g:shipping><g:country>CA</g:country><g:price>9.99 USD</g:price></g:shipping>
        <g:brand>Bang &#38; Olufsen</g:brand>
        <c:mpn>not Google’s</c:mpn>
      </item>`),
    );
    expect(isWhole).toBe(true);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ line: 6, fault: null });
    expect(fieldsOf(rows[0] as FeedRow)).toEqual({
      id: 'SKU-1',
      link: 'https://shop.example/p?a=1&b=2',
      price: '349.99 USD',
      shipping: 'US:::4.99 USD,CA:::9.99 USD',
      brand: 'Bang & Olufsen',
    });
  });

  it('may have Google’s names under another prefix, or without one', () => {
    const text = `<rss xmlns:goog='http://base.google.com/ns/1.0'><channel>
      <item><goog:id>1</goog:id><gtin>4006381333931</gtin></item></channel></rss>`;
    expect(split(text).rows.map(fieldsOf)).toEqual([{ id: '1', gtin: '4006381333931' }]);
  });

  it('that is commented out is no item', () => {
    const { rows } = split(rss('<!-- <item><g:id>1</g:id></item> --><item><g:id>2</g:id></item>'));
    expect(rows.map(fieldsOf)).toEqual([{ id: '2' }]);
  });

  it('is an entry in Atom, whose link is an attribute', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
      <entry><g:id>1</g:id><link rel="enclosure" href="https://x.example"/>
      <link href="https://shop.example/1"/></entry></feed>`;
    const { rows, isWhole } = split(text);
    expect(rows.map(fieldsOf)).toEqual([{ id: '1', link: 'https://shop.example/1' }]);
    expect(isWhole).toBe(true);
  });
});

describe('an XML feed', () => {
  it('of any kind is split without a failure, and the same wherever the pieces are cut', () => {
    const part = fc.constantFrom(
      '<item>',
      '</item>',
      '<item a="',
      '<g:id>1</g:id>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<',
      '>',
      '&',
      '&amp;',
      '"',
      '\n',
      '</rss>',
      '<items>',
      '<!x',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), cuts, (parts, where) => {
        const text = `${RSS}${parts.join('')}`;
        const whole = split(text);
        expect(split(text, where)).toEqual(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps every good item, with its line, whatever broken ones stand between', () => {
    const bad = fc.constantFrom(
      '<item><g:id>x</g:title></item>',
      '<item><g:id>x</g:id>',
      '<item><g:title>Tom & Jerry</g:title></item>',
      '<item><g:title><![CDATA[left open</g:title></item>',
      '<item attribute="left open><g:id>x</g:id></item>',
      '<item><g:title>a < b</g:title></item>',
      '<item/>',
      '</item>',
      'a < b > c & d',
      '<!oops',
    );
    const sound = fc
      .nat(999)
      .map((id) => `<item><g:id>row-${id}</g:id><g:mpn>A&gt;B</g:mpn></item>`);
    const row = fc.oneof(
      sound.map((text) => ({ isGood: true, text })),
      bad.map((text) => ({ isGood: false, text })),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 15 }), cuts, (rows, where) => {
        const text = RSS + rows.map((one) => `${one.text}\n`).join('');
        // Two broken items can make a sound one between them; it is none of those that are looked for.
        const found = split(text, where).rows.filter(({ fields }) => fields[0]?.startsWith('row-'));
        const expected = rows.flatMap((one, index) =>
          one.isGood ? [`${index + 3} ${/row-\d+/.exec(one.text)?.[0]}`] : [],
        );
        expect(found.map(({ line, fields }) => `${line} ${fields[0]}`)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says of each broken item what is wrong with it', () => {
    const { rows } = split(rss('<item><g:id>1</g:price></item>\n<item><g:id>2\n<item></item>'));
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [6, 'is not well-formed: unexpected close tag'],
      [7, '<item> is not closed'],
      [8, null],
    ]);
  });

  it('that was cut off is not whole', () => {
    const text = rss('<item><g:id>1</g:id></item><item><g:id>2</g:id></item>');
    expect(split(text).isWhole).toBe(true);
    for (const end of [text.length - 3, text.indexOf('2'), text.indexOf('<channel>')]) {
      expect(split(text.slice(0, end)).isWhole).toBe(false);
    }
  });

  it('holds no more than one item of one that never ends', () => {
    const splitter = new ItemSplitter();
    splitter.push(`${RSS}<item><g:id>`);
    const piece = 'x'.repeat(65_536);
    const rows = Array.from({ length: 100 }, () => splitter.push(piece)).flat();
    rows.push(...splitter.push('</g:id></item><item><g:id>2</g:id></item></rss>'));
    expect(rows.map(({ fault }) => fault)).toEqual(['is longer than a million characters', null]);
  });

  it('with a document type is refused', () => {
    expect(() => split('<!DOCTYPE x [<!ENTITY a "b">]><rss></rss>')).toThrow(/document type/);
  });
});
