import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClick } from '@/lib/clicks/parse-click';
import { AppError } from '@/lib/core/errors';

const VALID = {
  id: 'clk_AAAAAAAAAAAAAAAAAAAAAA',
  page: '/best/headphones',
  product: 'sony-wh-1000xm4',
  merchant: 'amazon',
  placement: 'pick',
};

const parse = (more: object) => parseClick(JSON.stringify({ ...VALID, ...more }));

function refusal(text: string): AppError {
  try {
    parseClick(text);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('It was accepted');
}

describe('a click', () => {
  test('is read as it was sent, with and without a list and a marketplace', () => {
    expect(parse({})).toEqual(VALID);
    const more = { list: 'headphones', position: 3, marketplace: 'DE' };
    expect(parse(more)).toEqual({ ...VALID, ...more });
  });

  test.each([
    ['id', { id: 'clk_short' }],
    ['page', { page: 'https://elsewhere.example/' }],
    ['page', { page: '//elsewhere.example' }],
    ['page', { page: '/search?q=my+name' }],
    ['page', { page: '/page#part' }],
    ['page', { page: '/\u0000' }],
    ['page', { page: `/${'x'.repeat(300)}` }],
    ['product', { product: 'No Slug' }],
    ['product', { product: undefined }],
    ['merchant', { merchant: '' }],
    ['placement', { placement: 'ceiling' }],
    ['list', { list: 'Ä', position: 1 }],
    ['position', { list: 'headphones' }],
    ['position', { position: 2 }],
    ['position', { list: 'headphones', position: 0 }],
    ['position', { list: 'headphones', position: 101 }],
    ['position', { list: 'headphones', position: 1.5 }],
    ['position', { list: 'headphones', position: '1' }],
    ['marketplace', { marketplace: 'XX' }],
    ['email', { email: 'me@example.com' }],
  ])('with a bad %s is refused by name', (field, more) => {
    const error = refusal(JSON.stringify({ ...VALID, ...more }));
    expect(error.status).toBe(400);
    expect(error.message).toContain(`"${field}"`);
  });

  test('with several faults is told all of them', () => {
    const { message } = refusal(JSON.stringify({ ...VALID, product: '?', placement: 'ceiling' }));
    expect(message).toMatch(/"product".*"placement"/);
  });

  test('that is anything else at all is refused as a bad request, never an accident', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(refusal(text).code).toBe('bad_request');
      }),
    );
  });
});
