import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/platform/env';

describe('settings', () => {
  it('work without any', () => {
    const env = parseEnv({});
    expect(env).toMatchObject({ PORT: 3000, TRUST_PROXY: 0, ephemeralDisk: false });
    expect(env.dataDir).toBe(path.resolve('.data'));
  });

  it('that are empty count as not set', () => {
    expect(parseEnv({ PORT: '', SITE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('that are wrong are all named at once', () => {
    const parse = () => parseEnv({ PORT: 'many', TRUST_PROXY: '-1', SITE_URL: 'ftp://x' });
    expect(parse).toThrow(/PORT[\s\S]*SITE_URL[\s\S]*TRUST_PROXY/);
  });

  it('reduce the site URL to its origin', () => {
    expect(parseEnv({ SITE_URL: 'https://example.com/shop/' }).SITE_URL).toBe(
      'https://example.com',
    );
  });

  it('tell that a hosted platform keeps no files, unless told otherwise', () => {
    expect(parseEnv({ VERCEL: '1' }).ephemeralDisk).toBe(true);
    expect(parseEnv({ VERCEL: '1', EPHEMERAL_DISK: '0' }).ephemeralDisk).toBe(false);
  });

  it('keep the page of parts out of production, unless told otherwise', () => {
    expect(parseEnv({}).showsParts).toBe(false);
    expect(parseEnv({ NODE_ENV: 'development' }).showsParts).toBe(true);
    expect(parseEnv({ STUDIO_PARTS: '1' }).showsParts).toBe(true);
    expect(parseEnv({ NODE_ENV: 'development', STUDIO_PARTS: '0' }).showsParts).toBe(false);
  });
});
