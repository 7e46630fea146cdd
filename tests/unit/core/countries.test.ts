import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COUNTRIES } from '@/lib/core/countries';

test('a parcel is promised to no country of which the checkout takes no address', async () => {
  const file = 'node_modules/stripe/esm/resources/Checkout/Sessions.d.ts';
  const types = await readFile(path.resolve(import.meta.dirname, '../../..', file), 'utf8');
  const [, list = ''] = /type AllowedCountry = ([^;]*);/.exec(types) ?? [];
  const taken = [...list.matchAll(/'([A-Z]{2})'/g)].map(([, code]) => code);
  expect(taken.length).toBeGreaterThan(200);
  expect(COUNTRIES.filter((country) => !taken.includes(country))).toEqual([]);
  expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length);
});
