import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHeaderText } from '@/lib/core/mailbox';
import { findFault } from '@/lib/mail/mail';
import type { OrderMail } from '@/lib/mail/order-mail';
import { renderOrderMail } from '@/lib/mail/render-order-mail';
import { decodeEntities } from '../../support/html-document';
import { everyMail, PLAIN, receipt, type Words } from './sample-mails';

const ATTACKS = [
  '</p></td></table><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u0027 style=background:url(https://elsewhere.example)',
  '<!--',
  '--></style><style>*{display:none}',
  ']]>',
  '&lt;b&gt;&#60;i&#62;',
  '\r\nBcc: other@elsewhere.example\r\n\r\nHello',
  '\nTotal paid: €0.00\n',
  '\u2028Subject: other\u2029',
  '\u202egnp.exe',
  '\0\u001b[2J',
  '\ud800',
  '{{7*7}}<%= 7*7 %>',
];

/** What is empty is left out of a mail, and its elements with it. */
const isShown = (words: string) => /[^\p{C}\p{Z}]/u.test(words);
const text = fc
  .oneof(
    fc.constantFrom(...ATTACKS),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .tuple(fc.string({ maxLength: 10 }), fc.constantFrom(...ATTACKS))
      .map((parts) => parts.join('')),
  )
  .filter(isShown);
const hostile: fc.Arbitrary<Words> = fc.record({
  siteName: text,
  sellerName: text,
  addressLine: text,
  goodName: text,
  buyerLine: text,
  carrier: text,
  tracking: text,
});

/** All markup, in order: what is text has no `<` of its own. Short values are kept whole. */
const markup = (html: string) => html.replaceAll(';white-space:nowrap', '').match(/<[^>]*>/g);

describe('whatever names and addresses hold', () => {
  it('the HTML has the elements and attributes that it has with plain words', async () => {
    const plain = await Promise.all(everyMail('en').map(renderOrderMail));
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        const mails = await Promise.all(everyMail('en', words).map(renderOrderMail));
        mails.forEach(({ html }, index) => {
          const expected = markup(plain[index]?.html ?? '');
          expect(markup(html)).toEqual(expected);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('it is read as it was written, but for what breaks or turns lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        async (name) => {
          fc.pre(
            /^\S(?:.*\S)?$/u.test(name) && !/ {2}|[\p{C}\p{Z}]/u.test(name.replaceAll(' ', '')),
          );
          const words = { ...receipt('en'), lines: [{ ...line, name }] };
          const { html, text: plain } = await renderOrderMail(words);
          expect(decodeEntities(html)).toContain(`2 × ${name}`);
          expect(plain.replace(/\n {4}/g, ' ')).toContain(`2 × ${name}: `);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('the plain text gains no line', async () => {
    const linesOf = async (words: Words) => {
      const mails = await Promise.all(everyMail('en', words).map(renderOrderMail));
      return mails.map((mail) => mail.text.replace(/\n {4}/g, ' ').split('\n'));
    };
    const plain = await linesOf(PLAIN);
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        // What the site and its seller are called stands in sentences, which wrap, and is their own.
        const { siteName, sellerName, addressLine } = PLAIN;
        const written = await linesOf({ ...words, siteName, sellerName, addressLine });
        written.forEach((lines, index) => {
          expect(lines.length).toBeLessThanOrEqual(plain[index]?.length ?? 0);
          expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('the subject stays one line', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        for (const mail of everyMail('en', words)) {
          expect(isHeaderText((await renderOrderMail(mail)).subject)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/orders/o1', 'ftp://shop.example', ''])(
    'a link to "%s" is refused',
    async (url) => {
      const mails: OrderMail[] = [
        { ...receipt('en'), order: { number: '1', url } },
        receipt('en', { withdrawal: { url, days: 14, fees: 'free' } }),
        receipt('en', { downloads: [{ name: 'x', url, most: 1, endsAt: 0 }] }),
      ];
      for (const mail of mails) {
        await expect(renderOrderMail(mail)).rejects.toThrow('no absolute web address');
      }
    },
  );
});

const line = {
  kind: 'physical',
  quantity: 2,
  unit: { amount: 100, currency: 'EUR' },
} as const;

describe('a mail is refused before it is sent', () => {
  const mail = {
    to: { name: 'Sample Buyer', address: 'buyer@shop.example' },
    replyTo: null,
    subject: 'Hello',
    html: '<p>x</p>',
    text: 'x',
  };

  it('and one that is in order is let pass', () => {
    expect(findFault(mail)).toBeNull();
    expect(findFault({ ...mail, to: { name: null, address: 'käufer@bücher.example' } })).toBeNull();
  });

  it.each([
    'buyer@shop.example\r\nBcc: other@elsewhere.example',
    'buyer@shop.example, other@elsewhere.example',
    'buyer@shop.example>',
    '"buyer other@elsewhere.example"@shop.example',
    'buyer@shop.example\n',
    'buyer',
    '@shop.example',
    'buyer@',
    'buyer@-shop.example',
    `${'x'.repeat(65)}@shop.example`,
    `buyer@${'shop.'.repeat(60)}example`,
    '',
  ])('where its recipient is %j', (address) => {
    expect(findFault({ ...mail, to: { name: null, address } })).toMatch(/recipient/);
  });

  it('where a name or the subject leads out of its header', () => {
    for (const breaking of ['x\r\nBcc: y', 'x\ny', 'x\u2028y', 'x\0']) {
      expect(findFault({ ...mail, to: { ...mail.to, name: breaking } })).toMatch(/recipient/);
      expect(findFault({ ...mail, replyTo: { ...mail.to, name: breaking } })).toMatch(/answers/);
      expect(findFault({ ...mail, subject: breaking })).toMatch(/subject/);
    }
  });
});
