import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { messagesFor } from '@/lib/i18n/messages';
import { llmsTxt, type SiteIndex } from '@/lib/syndication/markdown/llms-txt';
import { markupIn, ofType, readMarkdown } from '@/tests/support/read-markdown';

const page = (path: string, description = 'What it is.') => ({ path, title: path, description });

const index = (reviews: number, words?: string): SiteIndex => ({
  site: {
    name: 'Lamps [Weekly] <b>',
    url: 'https://lamps.example',
    description: 'Light, considered.',
    locale: 'en-US',
  },
  disclosure: ['Some links pay us.'],
  sections: [
    { title: 'Best lists', pages: [page('/best/lamps')] },
    { title: 'Shop', pages: [] },
    {
      title: 'Reviews',
      pages: Array.from({ length: reviews }, (_, place) => page(`/reviews/lamp-${place}`, words)),
    },
  ],
  optional: [page('/about')],
});

const write = (site: SiteIndex) => llmsTxt(site, messagesFor('en'));

describe('llms.txt', () => {
  it('is a name, a summary, and sections of links to Markdown with what each is', () => {
    const tree = readMarkdown(write(index(2)));
    const [name, summary] = tree.children;
    expect(name).toMatchObject({ type: 'heading', depth: 1 });
    expect(textOf(name)).toBe('Lamps [Weekly] <b>');
    expect(summary?.type).toBe('blockquote');
    const headings = ofType(tree, 'heading').filter(({ depth }) => depth === 2);
    expect(headings.map((one) => textOf(one))).toEqual(['Best lists', 'Reviews', 'Optional']);
    const items = ofType(tree, 'listItem').map((one) => textOf(one));
    expect(items).toContain('/best/lamps: What it is.');
    const pages = ofType(tree, 'link').map(({ url }) => url);
    expect(pages).toEqual([
      'https://lamps.example/best/lamps.md',
      'https://lamps.example/reviews/lamp-0.md',
      'https://lamps.example/reviews/lamp-1.md',
      'https://lamps.example/about.md',
      'https://lamps.example/sitemap.xml',
      'https://lamps.example/feed.xml',
    ]);
    expect(markupIn(tree)).toEqual([]);
  });

  it('says who pays for links', () => {
    expect(write(index(1))).toContain('Some links pay us.');
  });

  it('names the newest of a large site, says so, and stays small', () => {
    const text = write(index(3_000, 'long words '.repeat(500)));
    expect(text).toContain('/reviews/lamp-59.md');
    expect(text).not.toContain('/reviews/lamp-60.md');
    expect(text).toContain(messagesFor('en').markdown.newest('60'));
    expect(Buffer.byteLength(text)).toBeLessThan(100_000);
    expect(write(index(60))).not.toContain(messagesFor('en').markdown.newest('60'));
  });
});
