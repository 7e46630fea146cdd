import { describe, expect, test } from 'vitest';
import { pngSize } from '@/tests/support/png';
import { textsOf, xmlFaults } from '@/tests/support/xml-rules';

const xml = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${content}`;

test('well-formed XML has no fault', () => {
  expect(xmlFaults(xml('<a x="1"><b>&amp; &#233;</b><c/></a>'))).toEqual([]);
});

describe('what is no XML is a fault', () => {
  test.each([
    ['an open reference', xml('<a>R & D</a>'), /begins no reference/],
    ['an HTML name', xml('<a>&nbsp;</a>'), /begins no reference/],
    ['a control character', xml('<a>\u0007</a>'), /forbids/],
    ['half of a character', xml('<a>\ud800</a>'), /forbids/],
    ['crossed elements', xml('<a><b></a></b>'), /closes another/],
    ['an open element', xml('<a><b></b>'), /not closed/],
    ['two roots', xml('<a/><b/>'), /2 root/],
    ['a repeated attribute', xml('<a x="1" x="2"/>'), /repeats/],
    ['a stray sign', xml('<a>1 < 2</a>'), /begins no markup/],
    ['no declaration', '<a/>', /declaration/],
  ])('%s', (_name, text, fault) => {
    expect(xmlFaults(text).join('\n')).toMatch(fault);
  });
});

test('texts are read with their references resolved', () => {
  expect(textsOf(xml('<r><t a="b">A &amp; B</t><t>&lt;c&gt;</t></r>'), 't')).toEqual([
    'A & B',
    '<c>',
  ]);
});

test('the size of a PNG is read from its header, and nothing else is a PNG', () => {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452000004b000000276', 'hex');
  expect(pngSize(header)).toEqual({ width: 1200, height: 630 });
  expect(pngSize(Buffer.from('<svg/>'.padEnd(64)))).toBeUndefined();
  expect(pngSize(header.subarray(0, 20))).toBeUndefined();
});
