import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/i18n/languages';
import { renderOrderMail } from '@/lib/mail/render-order-mail';
import { decodeEntities, parseHtml } from '../../support/html-document';
import { everyMail, receipt, refund, shipped } from './sample-mails';

const GUIDE = {
  name: 'Guide',
  kind: 'digital',
  quantity: 1,
  unit: { amount: 900, currency: 'EUR' },
} as const;

/** What a reader of the HTML reads. */
async function readHtml(html: string): Promise<string> {
  const body = html.slice(html.indexOf('<body'));
  return decodeEntities(body.replace(/<[^>]*>/g, ' '));
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(LANGUAGES)('mails in %s', (language) => {
  it.each(everyMail(language).map((mail) => [mail.kind, mail] as const))(
    'the plain text of a %s mail is the one that was read and approved',
    async (kind, mail) => {
      const { subject, text } = await renderOrderMail(mail);
      const whole = `Subject: ${subject}\n\n${text}`;
      await expect(whole).toMatchFileSnapshot(`expected/${kind}.${language}.txt`);
    },
  );

  it.each(everyMail(language).map((mail) => [mail.kind, mail] as const))(
    'the HTML of a %s mail says all that its text says',
    async (_kind, mail) => {
      const { html, text } = await renderOrderMail(mail);
      const inText = text.replace(/https?:\S+/g, '');
      const read = new Set(words(await readHtml(html)));
      expect(words(inText).filter((word) => !read.has(word))).toEqual([]);
    },
  );

  it.each(everyMail(language).map((mail) => [mail.kind, mail] as const))(
    'a %s mail is written for dark and light, narrow windows, and loads nothing',
    async (_kind, mail) => {
      const { html } = await renderOrderMail(mail);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain('prefers-color-scheme: dark');
      expect(html).toContain('name="color-scheme" content="light dark"');
      expect(html).toContain('width=device-width');
      expect(html).not.toMatch(/<(?:img|script|link|iframe|object|form)\b|url\(|@import/);
      // Nothing is wider than a narrow window: widths are shares, or a greatest one.
      expect(html.match(/(?<![-\w])(?:min-width|width):\s*\d+px/g)).toBeNull();
      const document = await parseHtml(html.replace(/^<!DOCTYPE[^>]*>/, '<!doctype html>'));
      expect(document.all('h1')).toHaveLength(1);
    },
  );
});

describe('a receipt', () => {
  it('confirms on a durable medium that the right of withdrawal of downloads was given up', async () => {
    const { text, html } = await renderOrderMail(receipt('en'));
    for (const written of [text.replace(/\s+/g, ' '), await readHtml(html)]) {
      expect(written).toContain('On 24 Nov 2026, 11:58 UTC you expressly agreed');
      expect(written).toContain('you thereby lose your right of withdrawal');
    }
  });

  it('confirms nothing that the buyer did not say', async () => {
    const { text } = await renderOrderMail(receipt('en', { waivedAt: null }));
    expect(text).not.toContain('expressly agreed');
  });

  it('holds the right of withdrawal and the form in full where goods are sent', async () => {
    const { text } = await renderOrderMail(receipt('en'));
    expect(text).toContain('Your right of withdrawal');
    expect(text.replace(/\s+/g, ' ')).toContain('within 30 days without giving any reason');
    expect(text).toContain('Withdrawal form');
  });

  it('speaks of no parcel where there is none', async () => {
    const mail = receipt('en', { lines: [GUIDE], deliverTo: null });
    const { text } = await renderOrderMail(mail);
    expect(text).not.toMatch(/parcel|Delivery to|Withdrawal form/);
    expect(text).toContain('https://shop.example/withdrawal');
  });

  it('tells tax that was added apart from tax that was in the price', async () => {
    const { totals } = receipt('en');
    const added = await renderOrderMail(
      receipt('en', { totals: { ...totals, isTaxIncluded: false } }),
    );
    expect(added.text).toMatch(/Tax: €7\.79\nTotal paid: €48\.82\n\n/);
    const inside = await renderOrderMail(receipt('en'));
    expect(inside.text).toMatch(/Total paid: €48\.82\nTax included in it: €7\.79/);
  });

  it('leaves out what there was none of', async () => {
    const { totals } = receipt('en');
    const { text } = await renderOrderMail(
      receipt('en', { totals: { ...totals, discount: null, shipping: null, tax: null } }),
    );
    expect(text).not.toMatch(/Discount|Delivery:|Tax/);
  });

  it('writes amounts by the digits of their currency', async () => {
    const yen = (amount: number) => ({ amount, currency: 'JPY' });
    const mail = receipt('en', {
      lines: [{ ...GUIDE, quantity: 3, unit: yen(1200) }],
      totals: {
        subtotal: yen(3600),
        discount: null,
        shipping: null,
        tax: null,
        isTaxIncluded: true,
        total: yen(3600),
      },
    });
    expect((await renderOrderMail(mail)).text).toContain('3 × Guide: JP¥3,600');
  });
});

it('a refund of all says so, and one of a part says what is left', async () => {
  const whole = await renderOrderMail(refund('en', 0));
  expect(whole.text.replace(/\s+/g, ' ')).toContain('all that you paid for the order');
  const part = await renderOrderMail(refund('en', 2892));
  expect(part.text).toContain('Left of what you paid: €28.92');
});

it('a parcel without a number is told of all the same', async () => {
  const mail = { ...shipped('de'), carrier: null, tracking: null, trackingUrl: null };
  expect((await renderOrderMail(mail)).text).not.toMatch(/Sendung|Versanddienst:/);
});
