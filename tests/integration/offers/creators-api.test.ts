import { describe, expect, onTestFinished, test } from 'vitest';
import type { CreatorsApiOptions } from '@/demo/creators-api/options';
import { type CreatorsApi, startCreatorsApi } from '@/demo/creators-api/start-creators-api';
import { MARKETPLACE_CODES, MARKETPLACES } from '@/lib/affiliate/marketplaces';
import { asinAt } from '@/tests/support/amazon';

const FORM = { id: 'demo-form', secret: 'pass word', version: '2.1' };
const JSON_BODY = { id: 'demo-json', secret: 'pass', version: '3.1' };
const EUROPE = { id: 'demo-eu', secret: 'pass', version: '3.2' };
const TAG = 'site-20';
const RESOURCES = ['offersV2.listings.price', 'offersV2.listings.condition'];

async function start(options: CreatorsApiOptions = {}): Promise<CreatorsApi> {
  const api = await startCreatorsApi({ credentials: [FORM, JSON_BODY, EUROPE], ...options });
  onTestFinished(() => api.stop());
  return api;
}

type Fields = Record<string, unknown>;

/** Sends a request as it is told, and reads the answer. */
async function send(
  api: CreatorsApi,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${api.url}${path}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text.startsWith('{') ? JSON.parse(text) : {}) as Fields,
  };
}

function askForToken(api: CreatorsApi, more: Fields = {}) {
  return send(api, '/auth/o2/token', {
    grant_type: 'client_credentials',
    client_id: JSON_BODY.id,
    client_secret: JSON_BODY.secret,
    scope: 'creatorsapi::default',
    ...more,
  });
}

async function tokenOf(api: CreatorsApi, { id, secret } = JSON_BODY): Promise<string> {
  const { body } = await askForToken(api, { client_id: id, client_secret: secret });
  return String(body.access_token);
}

const request = (more: Fields = {}) => ({
  partnerTag: TAG,
  itemIds: [asinAt(1), asinAt(2)],
  resources: RESOURCES,
  ...more,
});

const headersFor = (token: string, more: Record<string, string> = {}) => ({
  Authorization: `Bearer ${token}`,
  'x-marketplace': 'www.amazon.com',
  ...more,
});

const getItems = (api: CreatorsApi, token: string, more: Fields = {}, headers = {}) =>
  send(api, '/catalog/v1/getItems', request(more), headersFor(token, headers));

describe('tokens of the stand-in', () => {
  test('of version 3 are given for JSON and the scope of version 3 alone', async () => {
    const api = await start();
    expect(await askForToken(api)).toMatchObject({
      status: 200,
      body: { token_type: 'bearer', expires_in: 3600, scope: 'creatorsapi::default' },
    });
    const refused = [
      { scope: 'creatorsapi/default' },
      { grant_type: 'password' },
      { client_secret: 'wrong' },
      { client_id: FORM.id, client_secret: FORM.secret },
    ];
    for (const more of refused) expect((await askForToken(api, more)).status).not.toBe(200);
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await send(api, '/auth/o2/token', 'grant_type=x', form)).status).toBe(400);
  });

  test('of version 2 are given for a form, with the secret in it or in the header', async () => {
    const api = await start();
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const fields = { grant_type: 'client_credentials', scope: 'creatorsapi/default' };
    const whole = { ...fields, client_id: FORM.id, client_secret: FORM.secret };
    const ask = (body: Record<string, string>, headers = {}) =>
      send(api, '/oauth2/token', new URLSearchParams(body).toString(), { ...type, ...headers });
    expect(await ask(whole)).toMatchObject({ status: 200, body: { token_type: 'Bearer' } });
    const basic = btoa(`${FORM.id}:${encodeURIComponent(FORM.secret)}`);
    expect((await ask(fields, { Authorization: `Basic ${basic}` })).status).toBe(200);
    expect((await ask({ ...whole, scope: 'creatorsapi::default' })).status).toBe(400);
    expect((await ask({ ...whole, client_id: JSON_BODY.id })).status).toBe(400);
  });
});

describe('the stand-in refuses what the real one refuses', () => {
  test.each([
    ['no token', { Authorization: '' }, 401, 'MissingCredential'],
    ['a token of its own invention', { Authorization: 'Bearer junk' }, 401, 'InvalidToken'],
    ['no marketplace', { 'x-marketplace': '' }, 400, 'FieldValidationFailed'],
    ['an unknown marketplace', { 'x-marketplace': 'amazon.com' }, 400, 'FieldValidationFailed'],
    ['one of another region', { 'x-marketplace': 'www.amazon.de' }, 403, 'AuthorizationFailed'],
    ['another content type', { 'Content-Type': 'text/plain' }, 400, 'CannotParse'],
  ])('%s', async (_, headers, status, reason) => {
    const api = await start();
    const answer = await getItems(api, await tokenOf(api), {}, headers);
    expect(answer).toMatchObject({ status, body: { reason } });
  });

  test.each([
    ['no items', { itemIds: [] }, 'FieldValidationFailed'],
    [
      'eleven items',
      { itemIds: Array.from({ length: 11 }, (_, n) => asinAt(n)) },
      'FieldValidationFailed',
    ],
    ['items that are not text', { itemIds: [1] }, 'FieldValidationFailed'],
    ['an unknown resource', { resources: ['offersV2.listings.profit'] }, 'FieldValidationFailed'],
    ['an unknown condition', { condition: 'Old' }, 'FieldValidationFailed'],
    ['two languages', { languagesOfPreference: ['a', 'b'] }, 'FieldValidationFailed'],
    ['no partner tag', { partnerTag: undefined }, 'InvalidPartnerTag'],
    ['another’s partner tag', { partnerTag: 'other-20' }, 'InvalidPartnerTag'],
    ['too long a partner tag', { partnerTag: 'x'.repeat(65) }, 'InvalidPartnerTag'],
  ])('%s', async (_, more, reason) => {
    const api = await start({ tags: [TAG, 'x'.repeat(65)] });
    const answer = await getItems(api, await tokenOf(api), more);
    expect(answer).toMatchObject({ status: 400, body: { type: 'ValidationException', reason } });
  });

  test('an unknown operation, and a body that is not JSON', async () => {
    const api = await start();
    const headers = headersFor(await tokenOf(api));
    const unknown = await send(api, '/catalog/v1/sellItems', request(), headers);
    expect(unknown).toMatchObject({ status: 400, body: { reason: 'UnknownOperation' } });
    const broken = await send(api, '/catalog/v1/getItems', '{"a":', headers);
    expect(broken).toMatchObject({ status: 400, body: { reason: 'CannotParse' } });
  });

  test('a token of version 2 without its version beside it, or of version 3 with one', async () => {
    const api = await start();
    const token = await tokenOf(api);
    const versioned = await getItems(
      api,
      token,
      {},
      { Authorization: `Bearer ${token}, Version 3.1` },
    );
    expect(versioned).toMatchObject({ status: 401, body: { reason: 'InvalidToken' } });
  });

  test('a token whose time, or whose number of requests, is over', async () => {
    let now = Date.UTC(2026, 10, 20, 12);
    const tokenLife = { seconds: 60, requests: 2 };
    const api = await start({ tokenLife, clock: () => now });
    const token = await tokenOf(api);
    expect((await getItems(api, token)).status).toBe(200);
    now += 60_000;
    const over = await getItems(api, token);
    expect(over).toMatchObject({ status: 401, body: { reason: 'TokenExpired' } });
    const other = await tokenOf(api);
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await getItems(api, other)).status);
    expect(statuses).toEqual([200, 200, 401]);
  });

  test('an account without access', async () => {
    const api = await start();
    const token = await tokenOf(api);
    api.behave({ refusal: 'AssociateNotEligible' });
    const answer = await getItems(api, token);
    expect(answer).toMatchObject({ status: 403, body: { reason: 'AssociateNotEligible' } });
  });

  test('what is over the quota of a second or a day, and counts it', async () => {
    let now = Date.UTC(2026, 10, 20, 12);
    const api = await start({ quota: { perSecond: 2, perDay: 4 }, clock: () => now });
    const token = await tokenOf(api);
    const ask = async () => (await getItems(api, token)).status;
    expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
    now += 1_000;
    expect([await ask(), await ask()]).toEqual([200, 429]);
    expect((await getItems(api, token)).body).toMatchObject({ retryAfterSeconds: 43_199 });
    expect(api.tally(JSON_BODY.id)).toMatchObject({ requests: 6, overQuota: 3, mostInASecond: 3 });
    now += 86_400_000;
    expect((await getItems(api, await tokenOf(api))).status).toBe(200);
  });
});

describe('the goods of the stand-in', () => {
  const read = async (api: CreatorsApi, more: Fields = {}, headers = {}) => {
    const { body } = await getItems(api, await tokenOf(api), more, headers);
    const result = (body.itemsResult ?? body.itemResults) as { items: Fields[] };
    return { ...body, items: result.items };
  };

  test('are invented for whatever is asked for, the same for the same seed and moment', async () => {
    const clock = () => Date.UTC(2026, 10, 20, 12);
    const itemIds = Array.from({ length: 10 }, (_, n) => asinAt(n));
    const prices = async (options: CreatorsApiOptions) => {
      const { items } = await read(await start({ clock, ...options }), { itemIds });
      return new Map(items.map(({ asin, offersV2 }) => [asin, JSON.stringify(offersV2)]));
    };
    const first = await prices({ seed: 'a' });
    expect(first.size).toBe(10);
    expect(new Map([...first].sort())).toEqual(new Map([...(await prices({ seed: 'a' }))].sort()));
    expect(await prices({ seed: 'b' })).not.toEqual(first);
    expect(await prices({ seed: 'a', clock: () => clock() + 3_600_000 })).not.toEqual(first);
  });

  test('cost money of their marketplace, everywhere', async () => {
    const versions = {
      NA: JSON_BODY,
      EU: EUROPE,
      FE: { ...EUROPE, id: 'demo-fe', version: '3.3' },
    };
    const quota = { perSecond: 100, perDay: 1_000 };
    const api = await start({ credentials: Object.values(versions), quota });
    for (const code of MARKETPLACE_CODES) {
      const { host, region, currency } = MARKETPLACES[code];
      const token = await tokenOf(api, versions[region]);
      const { body } = await getItems(api, token, {}, { 'x-marketplace': host });
      const text = JSON.stringify(body);
      expect(text).toContain(`https://${host}/dp/`);
      expect(new Set(text.match(/"currency":"\w+"/g))).toEqual(
        new Set([`"currency":"${currency}"`]),
      );
    }
  });

  test('are those of a catalogue, where one is given; the others are not found', async () => {
    const [known, unknown] = [asinAt(1), asinAt(2)];
    const catalogue = [{ asin: known, marketplace: 'US' as const, price: '59.49' }];
    const api = await start({ catalogue });
    const some = await read(api, { itemIds: [unknown, known, 'junk'] });
    expect(some.items.map(({ asin }) => asin)).toEqual([known]);
    expect(some).toMatchObject({
      errors: [{ code: 'ItemNotAccessible' }, { code: 'InvalidParameterValue' }],
    });
    const none = await getItems(api, await tokenOf(api), { itemIds: [unknown] });
    expect(none).toMatchObject({ status: 404, body: { type: 'ResourceNotFoundException' } });
  });

  test('show no field that was not asked for', async () => {
    const { items } = await read(await start(), { resources: ['offersV2.listings.condition'] });
    for (const { offersV2 } of items) {
      for (const listing of (offersV2 as { listings: Fields[] }).listings) {
        expect(listing.condition).toBeTruthy();
        expect(listing.price ?? null).toBeNull();
      }
    }
  });
});
