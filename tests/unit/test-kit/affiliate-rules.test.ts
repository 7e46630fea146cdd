import { describe, expect, test } from 'vitest';
import { affiliateFaults, type ExpectedMerchant } from '@/tests/support/affiliate-rules';
import { changed } from './sample-page';

const merchants: ExpectedMerchant[] = [
  {
    name: 'Amazon',
    hosts: ['www.amazon.com'],
    identity: (placement) => ({ tag: placement === 'table' ? 'table-20' : 'shelf-20' }),
  },
];

const faultsAfter = async (from: string, to: string) =>
  affiliateFaults(await changed(from, to), merchants, 'Paid link').join('\n');

test('a sound paid link has no fault', async () => {
  expect(await faultsAfter('', '')).toBe('');
});

describe('a paid link that breaks a rule is a fault', () => {
  test.each([
    ['another host', 'www.amazon.com/', 'www.amazon.com.example/', /host of no merchant/],
    ['another tag', 'tag=shelf-20', 'tag=other-20', /tag is not shelf-20/],
    ['no tag', '?tag=shelf-20', '', /tag is not shelf-20/],
    ['two tags', '?tag=shelf-20', '?tag=shelf-20&amp;tag=other-20', /tag is not shelf-20/],
    [
      'the tag of another placement',
      'data-placement="hero"',
      'data-placement="table"',
      /tag is not table-20/,
    ],
    ['plain http', 'https://www.amazon.com', 'http://www.amazon.com', /not https/],
    ['no sponsored', 'sponsored nofollow', 'nofollow', /rel is/],
    ['a hidden referrer', 'nofollow noopener', 'nofollow noopener noreferrer', /rel is/],
    ['a button that names nobody', 'price on Amazon', 'price', /names no merchant/],
    [
      'a name for screen readers alone',
      'price on Amazon',
      'price <span class="sr-only">on Amazon</span>',
      /names no merchant/,
    ],
    ['no mark beside it', '<small>Paid link</small>', '', /no mark/],
    [
      'a cloaked target',
      'https://www.amazon.com/dp/B0000000AA?tag=shelf-20',
      '/go/one',
      /not absolute/,
    ],
    ['no disclosure', ' data-disclosure', '', /no disclosure/],
    ['a hidden disclosure', 'data-disclosure', 'data-disclosure hidden', /no disclosure/],
    ['an empty disclosure', 'Shops pay us.', '', /no disclosure/],
  ])('%s', async (_name, from, to, fault) => {
    expect(await faultsAfter(from, to)).toMatch(fault);
  });

  test('a disclosure after the first of them', async () => {
    const link =
      '<a href="https://www.amazon.com/dp/B0000000AA?tag=shelf-20" rel="sponsored nofollow noopener">Amazon</a> Paid link';
    expect(await faultsAfter('<h1>', `<p>${link}</p><h1>`)).toMatch(/no disclosure/);
  });
});
