import { describe, expect, it, vi } from 'vitest';
import { readCountry } from '@/lib/platform/country';

const settings = vi.hoisted((): { COUNTRY_HEADER?: string } => ({}));
vi.mock('@/lib/platform/env', () => ({ getEnv: () => settings }));

describe('the country of a reader', () => {
  it('is unknown where no header is named, whatever a client sends', () => {
    settings.COUNTRY_HEADER = undefined;
    expect(readCountry(new Headers({ 'CF-IPCountry': 'DE' }))).toBeNull();
  });

  it.each([
    ['DE', 'DE'],
    ['de', 'DE'],
    ['XX', null],
    ['T1', null],
    ['DEU', null],
    ['<script>', null],
    ['', null],
  ])('is read from the named header: %j is %j', (sent, country) => {
    settings.COUNTRY_HEADER = 'cf-ipcountry';
    expect(readCountry(new Headers({ 'CF-IPCountry': sent }))).toBe(country);
  });
});
