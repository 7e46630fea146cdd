import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefers } from '@/lib/core/accepts';

const wantsMarkdown = (accept: string | null) => prefers(accept, 'text/markdown', 'text/html');

const BROWSER =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

describe('whoever does not name Markdown is sent HTML', () => {
  it.each([null, '', '*/*', 'text/*', BROWSER, 'application/json', 'text/html'])('%s', (accept) => {
    expect(wantsMarkdown(accept)).toBe(false);
  });
});

describe('Markdown is sent to whoever names it and weighs HTML no higher', () => {
  it.each([
    'text/markdown',
    'Text/Markdown; charset=utf-8',
    'text/markdown, text/html, */*',
    'text/html;q=0.9, text/markdown',
    'text/markdown;q=0.5, */*;q=0.1',
    'text/markdown;q=0.2, text/plain',
    'text/html;q=0, text/markdown;q=0.001',
  ])('%s', (accept) => {
    expect(wantsMarkdown(accept)).toBe(true);
  });

  it.each([
    'text/markdown;q=0.9, text/html',
    'text/markdown;q=0.5, text/*',
    'text/markdown;q=0.5, */*',
    'text/markdown;q=0',
    'text/markdown;q=2',
    'text/markdown;q=nonsense',
    `${BROWSER}, text/markdown;q=0.7`,
  ])('but not for %s', (accept) => {
    expect(wantsMarkdown(accept)).toBe(false);
  });
});

it('the higher of two weights wins, in whatever order they stand', () => {
  const weight = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(weight, weight, fc.boolean(), (markdown, html, isFirst) => {
      const parts = [`text/markdown;q=${markdown}`, `text/html;q=${html}`];
      const accept = (isFirst ? parts : parts.toReversed()).join(', ');
      expect(wantsMarkdown(accept)).toBe(markdown > 0 && markdown >= html);
    }),
  );
});

it('no header makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (accept) => {
      expect(typeof wantsMarkdown(accept)).toBe('boolean');
    }),
  );
});
