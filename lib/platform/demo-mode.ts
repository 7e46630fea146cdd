import { type Env, getEnv } from './env';

const CREDENTIALS = ['', '_NA', '_EU', '_FE'].map(
  (region) => `AMAZON_CREDENTIAL_ID${region}` as 'AMAZON_CREDENTIAL_ID',
);

/** Whether the public address of the site is this very machine, as it is for a newcomer. */
export function isLocalSite(siteUrl: string): boolean {
  const { hostname } = new URL(siteUrl);
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1';
}

/**
 * Whether stand-ins take the place of merchants: as DEMO says, else while no credential is set and the
 * site is for this machine alone. Never beside a real credential, nor beside a stand-in of one's own.
 */
export function wantsDemo(env: Env, siteUrl: string): boolean {
  const isOnItsOwn = CREDENTIALS.every((name) => !env[name]) && !env.AMAZON_API_URL;
  return isOnItsOwn && (env.DEMO ?? isLocalSite(siteUrl));
}

/** Whether invented prices may be shown here and now: a stand-in is asked for them. */
export function showsDemo(): boolean {
  return getEnv().AMAZON_API_URL !== undefined;
}

/**
 * Whether a stand-in takes the orders of the shop: while no key is set and the site is for this
 * machine alone, since nobody else could reach its payment page, unless DEMO says no. Never beside a
 * real key, nor beside a stand-in of one's own.
 */
export function wantsDemoShop(env: Env, siteUrl: string): boolean {
  const isOnItsOwn = !env.STRIPE_SECRET_KEY && !env.STRIPE_API_URL;
  return isOnItsOwn && env.DEMO !== false && isLocalSite(siteUrl);
}
