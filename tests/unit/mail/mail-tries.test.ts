import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import { explainFailure } from '@/lib/mail/explain-failure';
import { retryAt } from '@/lib/mail/retry-at';

const MAIL = {
  to: { name: null, address: 'buyer@shop.example' },
  replyTo: null,
  subject: 'x',
  html: 'x',
  text: 'x',
};
const refusal = (more: object) => Object.assign(new Error('refused'), more);

describe('a mail that failed', () => {
  it('is tried again after one minute at least and six hours at most, later each time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, chance) => {
          const wait = (retryAt({ createdAt: 0, tries }, 0, () => chance) ?? 0) - 0;
          expect(wait).toBeGreaterThanOrEqual(MINUTE);
          expect(wait).toBeLessThanOrEqual(6 * HOUR);
          const next = retryAt({ createdAt: 0, tries: tries + 1 }, 0, () => chance) ?? 0;
          expect(next).toBeGreaterThanOrEqual(wait);
        },
      ),
    );
  });

  it('is tried for five days, and then given up', () => {
    let now = 0;
    let tries = 0;
    for (;;) {
      tries += 1;
      const next = retryAt({ createdAt: 0, tries }, now, () => 0);
      if (next === null) break;
      now = next;
    }
    expect(now).toBeGreaterThanOrEqual(5 * DAY);
    expect(now).toBeLessThan(5 * DAY + 6 * HOUR);
  });

  it('that waited for a month while mail was switched off is not given up at its first failure', () => {
    expect(retryAt({ createdAt: 0, tries: 1 }, 30 * DAY, () => 1)).not.toBeNull();
    expect(retryAt({ createdAt: 0, tries: 10 }, 30 * DAY, () => 1)).toBeNull();
  });
});

describe('what went wrong', () => {
  it.each([
    [{ command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 no such mailbox' }, true],
    [{ command: 'RCPT TO', responseCode: 552, response: '552 5.2.2 mailbox full' }, true],
    [{ command: 'RCPT TO', responseCode: 451, response: '451 4.2.0 later' }, false],
    [{ command: 'RCPT TO', responseCode: 554, response: '554 5.7.1 relay access denied' }, false],
    [{ command: 'RCPT TO', responseCode: 530, response: '530 login first' }, false],
    [{ command: 'RCPT TO', responseCode: 503, response: '503 bad sequence' }, false],
    [{ command: 'MAIL FROM', responseCode: 550, response: '550 sender unknown' }, false],
    [{ command: 'DATA', responseCode: 554, response: '554 looks like spam' }, false],
  ])('is final only where the recipient is refused for good: %j', (told, isFinal) => {
    expect(explainFailure(refusal({ code: 'EENVELOPE', ...told }), MAIL).isFinal).toBe(isFinal);
  });

  it('is told without any address', () => {
    const response =
      '550 5.1.1 <BUYER@shop.example> (buyer@shop.example): other@elsewhere.example\r\nunknown';
    const told = refusal({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response });
    const { reason } = explainFailure(told, MAIL);
    expect(reason).toBe('the mail server answered 550 5.1.1 <…> (…): … unknown');
  });

  it('of a login is told without the words of the server, which may repeat it', () => {
    const told = refusal({
      code: 'EAUTH',
      command: 'AUTH PLAIN',
      responseCode: 535,
      response: '535 user:secret',
    });
    expect(explainFailure(told, MAIL)).toEqual({
      reason: 'the mail server refused the login',
      isFinal: false,
      isGeneral: true,
    });
  });

  it('with the server holds for other mails too; with one mail it does not', () => {
    expect(explainFailure(refusal({ code: 'ESOCKET' }), MAIL).isGeneral).toBe(true);
    expect(
      explainFailure(
        refusal({ code: 'EPROTOCOL', responseCode: 421, response: '421 closing' }),
        MAIL,
      ).isGeneral,
    ).toBe(true);
    expect(explainFailure(new TypeError('x'), MAIL)).toMatchObject({
      isGeneral: false,
      isFinal: false,
    });
  });
});
