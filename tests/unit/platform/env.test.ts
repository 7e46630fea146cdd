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

  it('ask Amazon as its API lets new accounts, unless told otherwise', () => {
    const limits = { AMAZON_REQUESTS_PER_SECOND: 1, AMAZON_REQUESTS_PER_DAY: 8_640 };
    expect(parseEnv({})).toMatchObject(limits);
    expect(parseEnv({ AMAZON_REQUESTS_PER_SECOND: '2.5' })).toMatchObject({
      AMAZON_REQUESTS_PER_SECOND: 2.5,
    });
    for (const rate of ['0', '11', 'fast']) {
      expect(() => parseEnv({ AMAZON_REQUESTS_PER_SECOND: rate })).toThrow(/PER_SECOND/);
    }
  });

  it('run the jobs and show no demo, unless told otherwise', () => {
    expect(parseEnv({})).toMatchObject({ JOBS: true });
    expect(parseEnv({}).DEMO).toBeUndefined();
    expect(parseEnv({ JOBS: '0', DEMO: '1' })).toMatchObject({ JOBS: false, DEMO: true });
  });

  it('that hold a secret are never said again where they are wrong', () => {
    const secret = 'too-short';
    const parse = () => parseEnv({ JOBS_TOKEN: secret, AMAZON_CREDENTIAL_SECRET: 'x'.repeat(600) });
    expect(parse).toThrow(/AMAZON_CREDENTIAL_SECRET[\s\S]*JOBS_TOKEN/);
    expect(parse).not.toThrow(new RegExp(`${secret}|xxx`));
  });
});
