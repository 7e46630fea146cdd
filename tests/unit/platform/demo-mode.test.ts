import { describe, expect, it } from 'vitest';
import { wantsDemo, wantsDemoShop } from '@/lib/platform/demo-mode';
import { parseEnv } from '@/lib/platform/env';

const LOCAL = 'http://localhost:3000';
const PUBLIC = 'https://example.com';

describe('stand-ins take the place of merchants', () => {
  it.each([LOCAL, 'http://shop.localhost', 'http://127.0.0.1:8080'])(
    'for a newcomer, whose site is at %s',
    (siteUrl) => expect(wantsDemo(parseEnv({}), siteUrl)).toBe(true),
  );

  it('on a public site only where somebody asks for it', () => {
    expect(wantsDemo(parseEnv({}), PUBLIC)).toBe(false);
    expect(wantsDemo(parseEnv({ DEMO: '1' }), PUBLIC)).toBe(true);
  });

  it.each([
    { DEMO: '0' },
    { DEMO: '1', AMAZON_CREDENTIAL_ID: 'id' },
    { DEMO: '1', AMAZON_CREDENTIAL_ID_EU: 'id' },
    { DEMO: '1', AMAZON_API_URL: 'http://127.0.0.1:4000' },
  ])('never with %j', (variables) => {
    expect(wantsDemo(parseEnv(variables), LOCAL)).toBe(false);
  });
});

describe('a stand-in takes the orders of the shop', () => {
  it('for a newcomer, and on no public site, whatever DEMO says', () => {
    expect(wantsDemoShop(parseEnv({}), LOCAL)).toBe(true);
    expect(wantsDemoShop(parseEnv({ DEMO: '1' }), LOCAL)).toBe(true);
    expect(wantsDemoShop(parseEnv({ DEMO: '1' }), PUBLIC)).toBe(false);
  });

  it.each([
    { DEMO: '0' },
    { DEMO: '1', STRIPE_SECRET_KEY: 'sk_test_12345678' },
    { DEMO: '1', STRIPE_API_URL: 'http://127.0.0.1:4000' },
  ])('never with %j', (variables) => {
    expect(wantsDemoShop(parseEnv(variables), LOCAL)).toBe(false);
  });
});
