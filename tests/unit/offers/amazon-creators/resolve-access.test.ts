import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { resolveAmazonAccess } from '@/lib/offers/sources/amazon-creators/resolve-access';

const SECRET = 'a-very-secret-word';
const NONE = { NA: null, EU: null, FE: null };

/** The three variables of a credential, with a suffix where there is one. */
function credential(version: string, suffix = '', id = 'amzn1.application-oa2-client.x') {
  return {
    [`AMAZON_CREDENTIAL_ID${suffix}`]: id,
    [`AMAZON_CREDENTIAL_SECRET${suffix}`]: SECRET,
    [`AMAZON_CREDENTIAL_VERSION${suffix}`]: version,
  };
}

function refusalOf(settings: Parameters<typeof resolveAmazonAccess>[0]): AppError {
  try {
    resolveAmazonAccess(settings);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('It was not refused');
}

describe('without keys', () => {
  it('the source is off', () => {
    expect(resolveAmazonAccess({})).toEqual(NONE);
  });
});

describe('a credential', () => {
  /** Typed again from the facts, so that a slip in the table shows. */
  it.each([
    ['2.1', 'NA', 'https://creatorsapi.auth.us-east-1.amazoncognito.com/oauth2/token'],
    ['2.2', 'EU', 'https://creatorsapi.auth.eu-south-2.amazoncognito.com/oauth2/token'],
    ['2.3', 'FE', 'https://creatorsapi.auth.us-west-2.amazoncognito.com/oauth2/token'],
    ['3.1', 'NA', 'https://api.amazon.com/auth/o2/token'],
    ['3.2', 'EU', 'https://api.amazon.co.uk/auth/o2/token'],
    ['3.3', 'FE', 'https://api.amazon.co.jp/auth/o2/token'],
  ] as const)('of version %s is for %s', (version, region, tokenUrl) => {
    const access = resolveAmazonAccess(credential(version));
    expect(access).toMatchObject({
      ...NONE,
      [region]: {
        tokenUrl,
        account: `amazon:${region}`,
        origin: 'https://creatorsapi.amazon',
        isDemo: false,
      },
    });
    expect(resolveAmazonAccess(credential(version, `_${region}`))).toMatchObject({
      [region]: { tokenUrl },
    });
  });

  it('may be set for each region', () => {
    const settings = {
      ...credential('3.1'),
      ...credential('2.2', '_EU'),
      ...credential('3.3', '_FE'),
    };
    const { NA, EU, FE } = resolveAmazonAccess(settings);
    expect([NA?.version, EU?.version, FE?.version]).toEqual(['3.1', '2.2', '3.3']);
  });

  it('is never shown by what prints an access', () => {
    const { NA } = resolveAmazonAccess(credential('3.1'));
    expect(NA?.secret()).toBe(SECRET);
    expect(JSON.stringify(NA) + inspect(NA, { depth: 9 })).not.toContain(SECRET);
  });
});

describe('settings that cannot be meant are refused, and say how to be mended', () => {
  it.each([
    [
      'an incomplete credential',
      { AMAZON_CREDENTIAL_ID: 'x' },
      /SECRET, AMAZON_CREDENTIAL_VERSION/,
    ],
    ['an unknown version', credential('4.1'), /AMAZON_CREDENTIAL_VERSION/],
    ['a name of every object', credential('constructor'), /AMAZON_CREDENTIAL_VERSION/],
    ['a version of another region', credential('3.2', '_NA'), /AMAZON_CREDENTIAL_VERSION_NA/],
    ['two for one region', { ...credential('3.1'), ...credential('2.1', '_NA') }, /AMAZON_CRED/],
    ['one of a stand-in without a stand-in', credential('3.1', '', 'demo-na'), /AMAZON_CRED/],
  ])('%s', (_, settings, where) => {
    const error = refusalOf(settings);
    expect(error.where).toMatch(where);
    expect(error.remedy).toBeTruthy();
    expect(`${error.message} ${error.remedy}`).not.toContain(SECRET);
  });
});

describe('another address than Amazon’s', () => {
  it.each([
    'http://127.0.0.1:4000',
    'http://localhost:4000/',
    'http://[::1]:4000',
    'http://localhost',
  ])('%s is taken, with the credentials of a stand-in', (url) => {
    const { NA, EU, FE } = resolveAmazonAccess({ AMAZON_API_URL: url });
    const { origin } = new URL(url);
    expect(NA).toMatchObject({ origin, isDemo: true, account: 'amazon-demo:NA', id: 'demo-na' });
    expect([EU?.tokenUrl, FE?.tokenUrl]).toEqual(Array(2).fill(`${origin}/auth/o2/token`));
  });

  it('may be given its own credentials, of either generation', () => {
    const settings = {
      AMAZON_API_URL: 'http://127.0.0.1:1',
      ...credential('2.2', '', 'demo-mine'),
    };
    expect(resolveAmazonAccess(settings)).toMatchObject({
      NA: null,
      EU: { id: 'demo-mine', tokenUrl: 'http://127.0.0.1:1/oauth2/token' },
    });
  });

  it.each([
    'https://api.example.com',
    'http://10.0.0.1:4000',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://localhost@example.com',
    'http://user@localhost:4000',
    'http://localhost:4000/path',
    'http://localhost:4000?x=1',
    'file:///etc/passwd',
    '//localhost',
    'localhost:4000',
    'junk',
  ])('%s is refused', (url) => {
    expect(refusalOf({ AMAZON_API_URL: url }).where).toBe('AMAZON_API_URL');
  });

  it('is refused whenever a real credential is set, for whichever region', () => {
    for (const [version, suffix] of [
      ['3.1', ''],
      ['2.2', '_EU'],
      ['3.3', '_FE'],
    ] as const) {
      const settings = { AMAZON_API_URL: 'http://127.0.0.1:1', ...credential(version, suffix) };
      expect(refusalOf(settings).where).toBe('AMAZON_API_URL');
    }
  });
});
