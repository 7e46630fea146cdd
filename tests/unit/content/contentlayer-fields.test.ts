import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contentlayerFields } from '@/lib/content/contentlayer-fields';
import { DOCUMENT_KINDS } from '@/lib/content/document-kinds';

describe('a contentlayer field', () => {
  const fields = contentlayerFields(
    z.strictObject({
      text: z.string().trim().describe('Some text'),
      day: z
        .string()
        .refine(() => true)
        .optional(),
      count: z.number().int(),
      flag: z.boolean().default(false),
      choice: z.enum(['a', 'b']),
      list: z.array(z.string()),
      group: z.strictObject({ a: z.string() }),
      money: z.string().transform((value) => ({ value })),
      id: z.preprocess((value) => String(value), z.string()),
    }),
  );

  test.each([
    ['text', { type: 'string', required: true, description: 'Some text' }],
    ['day', { type: 'string', required: false }],
    ['count', { type: 'number', required: true }],
    ['flag', { type: 'boolean', required: false }],
    ['choice', { type: 'enum', options: ['a', 'b'], required: true }],
    ['list', { type: 'json', required: true }],
    ['group', { type: 'json', required: true }],
    ['money', { type: 'string', required: true }],
    ['id', { type: 'json' }],
  ])('follows its Zod schema: %s', (name, expected) => {
    expect(fields[name]).toMatchObject(expected);
  });

  test('of a union is required only where every variant requires it', () => {
    const merchant = contentlayerFields(DOCUMENT_KINDS.merchant.schema);
    expect(merchant.name).toMatchObject({ type: 'string', required: true });
    expect(merchant.home).toMatchObject({ type: 'enum', required: false });
    expect(merchant.programme).toMatchObject({
      type: 'enum',
      options: expect.arrayContaining(['amazon', 'direct', 'ebay']),
    });
  });
});

test.each(Object.entries(DOCUMENT_KINDS))('every field of a %s explains itself', (_, kind) => {
  expect(kind.schema.description).toBeTruthy();
  for (const [name, field] of Object.entries(contentlayerFields(kind.schema))) {
    expect(field.description, name).toBeTruthy();
  }
});
