import { AppError } from '@/lib/core/errors';

/** What breaks a line or moves it; spaces that hold an amount together stay. */
const SPACE = /[\p{Cc}\p{Zl}\p{Zp}\ufeff ]+/gu;
/** Marks that let a text rewrite the order of what stands beside it. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of others as one line that stays in its place, in HTML, plain text and headers alike. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(DIRECTION, '').replace(SPACE, ' ').trim();
}

/**
 * The address of a page, for a link.
 * @throws AppError `bad_request` for anything but an absolute http(s) address.
 */
export function cleanUrl(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new AppError('bad_request', 'A link in a mail is no absolute web address', {
      where: 'lib/mail',
      remedy: 'Hand over absolute addresses that begin with https:// or http://.',
    });
  }
  return url.href;
}
