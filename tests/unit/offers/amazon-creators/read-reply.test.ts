import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HttpReply,
  readReply,
  readRetryAfter,
} from '@/lib/offers/sources/amazon-creators/read-reply';

const NOW = Date.UTC(2026, 10, 20, 12);

function read(status: number, body: unknown, more: Partial<HttpReply> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readReply({ status, text, retryAfter: null, now: NOW, ...more });
}

describe('every form of an error is understood', () => {
  it.each([
    [400, { type: 'ValidationException', reason: 'CannotParse' }, { kind: 'request' }],
    [400, { type: 'ValidationException', reason: 'InvalidPartnerTag' }, { kind: 'tag' }],
    [400, { type: 'ValidationException', reason: 'InvalidAssociate' }, { kind: 'tag' }],
    [401, { type: 'UnauthorizedException', reason: 'TokenExpired' }, { isExpired: true }],
    [401, { type: 'UnauthorizedException', reason: 'InvalidToken' }, { isExpired: false }],
    [401, { type: 'UnauthorizedException', reason: 'MissingCredential' }, { kind: 'token' }],
    [
      403,
      { type: 'AccessDeniedException', reason: 'AssociateNotEligible' },
      { miss: 'ineligible' },
    ],
    [403, { type: 'AccessDeniedException', reason: 'AuthorizationFailed' }, { miss: 'refused' }],
    [403, '<html>no</html>', { kind: 'account', miss: 'refused' }],
    [404, { type: 'ResourceNotFoundException', resourceType: 'Item' }, { kind: 'absent' }],
    [429, { type: 'ThrottleException' }, { kind: 'throttled', pause: null }],
    [429, { type: 'ThrottleException', retryAfterSeconds: 2 }, { pause: 2000 }],
    [429, { type: 'ThrottleException', retryAfterSeconds: '1.5' }, { pause: 1500 }],
    [500, { type: 'InternalServerException' }, { kind: 'fault' }],
    [500, { __type: 'InternalServerException' }, { kind: 'fault' }],
    [500, '', { kind: 'fault' }],
    [502, '<html>502</html>', { kind: 'fault' }],
    [302, '', { kind: 'fault' }],
    [408, '', { kind: 'fault' }],
    [418, '', { kind: 'request' }],
  ])('%d %j is %j', (status, body, meaning) => {
    expect(read(status, body)).toMatchObject(meaning);
  });

  it.each([
    { __type: 'ThrottleException' },
    { __type: 'com.amazon.creators#ThrottleException' },
    { __type: 'ThrottleException:http://internal.amazon.com/coral' },
  ])('%j counts by its name, whatever the status', (body) => {
    expect(read(400, body)).toMatchObject({ kind: 'throttled' });
  });

  it.each([
    [['itemIds', 'resources']],
    [[{ name: 'itemIds', message: 'too many' }, { name: 'resources' }]],
    [['itemIds', { name: 'resources', message: null }, 7]],
  ])('fields at fault are named: %j', (fieldList) => {
    const body = { type: 'ValidationException', reason: 'FieldValidationFailed', fieldList };
    const reply = read(400, body);
    expect(reply).toMatchObject({ kind: 'request' });
    expect(reply).toMatchObject({ reason: expect.stringMatching(/itemIds.*resources/) });
  });

  it('a 404 that is not the API’s own says nothing on the items', () => {
    expect(read(404, '<html>not found</html>')).toMatchObject({ kind: 'fault' });
    expect(read(404, { message: 'no route' })).toMatchObject({ kind: 'fault' });
  });
});

describe('how long to wait', () => {
  it('the body says before the header does', () => {
    const body = { type: 'ThrottleException', retryAfterSeconds: 3 };
    expect(read(429, body, { retryAfter: '9' })).toMatchObject({ pause: 3000 });
    expect(read(429, '<html>', { retryAfter: '9' })).toMatchObject({ pause: 9000 });
  });

  it.each([
    ['120', 120_000],
    ['0', 0],
    [new Date(NOW + 5_000).toUTCString(), 5_000],
    [new Date(NOW - 5_000).toUTCString(), 0],
    ['-1', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('the header %j is %j ms', (header, milliseconds) => {
    expect(readRetryAfter(header, NOW)).toBe(milliseconds);
  });

  it.each([-1, 'soon', null, {}])('a pause of %j in the body is none', (retryAfterSeconds) => {
    expect(read(429, { retryAfterSeconds })).toMatchObject({ kind: 'throttled', pause: null });
  });
});

describe('an answer', () => {
  it('is handed on as it is', () => {
    expect(read(200, { itemsResult: 1 })).toEqual({ kind: 'answer', body: { itemsResult: 1 } });
  });

  it.each(['', '<html></html>', '[]', 'null', '7', '{'])('%j is a fault', (text) => {
    expect(read(200, text)).toMatchObject({ kind: 'fault' });
  });
});

it('nothing makes it throw, and reasons are short lines', () => {
  const bodies = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc
      .record({
        type: fc.oneof(fc.string(), fc.constant('ThrottleException')),
        reason: fc.string({ unit: 'binary' }),
        message: fc.string({ unit: 'binary', maxLength: 500 }),
        fieldList: fc.array(fc.jsonValue()),
        retryAfterSeconds: fc.jsonValue(),
      })
      .map((body) => JSON.stringify(body)),
  );
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 599 }), bodies, (status, text) => {
      const reply = read(status, text);
      if (reply.kind === 'answer') return;
      expect(reply.reason.length).toBeLessThanOrEqual(200);
      expect(reply.reason).not.toMatch(/\p{Cc}/u);
      expect(reply.reason).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
