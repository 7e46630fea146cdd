import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/core/duration';
import {
  isPreviewLink,
  isPreviewTicket,
  MOST_PREVIEW_DAYS,
  previewAddress,
  previewTicket,
} from '@/lib/platform/preview-link';

const SECRET = 'a secret of thirty-two characters';
const NOW = Date.UTC(2026, 10, 28);
const PATH = '/best/lamps';

function linkTo(path: string, expires = NOW + DAY, secret = SECRET) {
  const { searchParams } = new URL(previewAddress(secret, path, expires), 'http://localhost');
  const signature = searchParams.get('signature') ?? '';
  return { path: searchParams.get('path') ?? '', expires, signature };
}

describe('a link to a preview', () => {
  it('opens the page that it was made for, until it ends', () => {
    const link = linkTo(PATH);
    expect(isPreviewLink(SECRET, link, NOW)).toBe(true);
    expect(isPreviewLink(SECRET, link, NOW + DAY - 1)).toBe(true);
    expect(isPreviewLink(SECRET, link, NOW + DAY)).toBe(false);
  });

  it('opens nothing once any part of it was changed', () => {
    const link = linkTo(PATH);
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer(), (text, add) => {
        fc.pre(text !== link.path && text !== link.signature && add !== 0);
        expect(isPreviewLink(SECRET, { ...link, path: text }, NOW)).toBe(false);
        expect(isPreviewLink(SECRET, { ...link, signature: text }, NOW)).toBe(false);
        expect(isPreviewLink(SECRET, { ...link, expires: link.expires + add }, NOW)).toBe(false);
      }),
    );
    expect(isPreviewLink('another secret of the same length!', link, NOW)).toBe(false);
  });

  it('never holds longer than a week, though it is signed', () => {
    const late = NOW + MOST_PREVIEW_DAYS * DAY;
    expect(isPreviewLink(SECRET, linkTo(PATH, late), NOW)).toBe(true);
    expect(isPreviewLink(SECRET, linkTo(PATH, late + 1), NOW)).toBe(false);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a//b', '/a?b', ''])(
    'never leads to %j, though it is signed',
    (path) => {
      expect(isPreviewLink(SECRET, linkTo(path), NOW)).toBe(false);
    },
  );
});

describe('the cookie of somebody who previews', () => {
  it('ends with the link, and is no good under another secret or in another form', () => {
    const ticket = previewTicket(SECRET, NOW + DAY);
    expect(isPreviewTicket(SECRET, ticket, NOW)).toBe(true);
    expect(isPreviewTicket(SECRET, ticket, NOW + DAY)).toBe(false);
    expect(isPreviewTicket('another secret of the same length!', ticket, NOW)).toBe(false);
    expect(isPreviewTicket(SECRET, ticket.replace(/^\d/, '9'), NOW)).toBe(false);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isPreviewTicket(SECRET, text, NOW)).toBe(false);
      }),
    );
  });

  it('is no link, nor a link it', () => {
    const { signature, expires } = linkTo(PATH);
    expect(isPreviewTicket(SECRET, `${expires}.${signature}`, NOW)).toBe(false);
  });
});
