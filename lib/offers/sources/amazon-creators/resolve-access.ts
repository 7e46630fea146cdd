import { AppError } from '@/lib/core/errors';
import { isLoopback } from '@/lib/core/loopback';
import { readHttpUrl } from '@/lib/core/urls';
import type { Env } from '@/lib/platform/env';
import {
  CATALOGUE_ORIGIN,
  CREDENTIAL_VERSIONS,
  type CredentialVersion,
  generationOf,
  isCredentialVersion,
  REGIONS,
  type Region,
} from './credentials';

/** What it takes to ask the Creators API for one region. */
export interface AmazonAccess {
  readonly region: Region;
  /** Name of its row in the database, such as `amazon:NA`. */
  readonly account: string;
  readonly version: CredentialVersion;
  readonly id: string;
  /** A function, so that no log line or error holds the secret by holding this object. */
  readonly secret: () => string;
  readonly tokenUrl: string;
  /** Scheme and host of the catalogue. */
  readonly origin: string;
  /** Whether a stand-in answers: its prices are invented. */
  readonly isDemo: boolean;
}

export type AmazonAccesses = Readonly<Record<Region, AmazonAccess | null>>;

type Variable = `AMAZON_CREDENTIAL_${'ID' | 'SECRET' | 'VERSION'}${'' | `_${Region}`}`;
export type AmazonSettings = Partial<Pick<Env, Variable | 'AMAZON_API_URL'>>;

interface Credential {
  readonly version: CredentialVersion;
  readonly id: string;
  readonly secret: string;
}

/** Credentials of a stand-in begin with this; those of Amazon never do. */
const DEMO_PREFIX = 'demo-';
const DEMO_VERSIONS = { NA: '3.1', EU: '3.2', FE: '3.3' } as const;

/** The credential that a stand-in takes for a region where none is set. */
export function demoCredential(region: Region): Credential {
  return {
    version: DEMO_VERSIONS[region],
    id: `${DEMO_PREFIX}${region.toLowerCase()}`,
    secret: 'demo',
  };
}

function refuse(where: string, message: string, remedy: string): AppError {
  return new AppError('invalid_content', message, { where, remedy });
}

/** The credential in the variables with a suffix; null where none of the three is set. */
function readCredential(settings: AmazonSettings, suffix: '' | `_${Region}`): Credential | null {
  const names = (['ID', 'SECRET', 'VERSION'] as const).map(
    (part) => `AMAZON_CREDENTIAL_${part}${suffix}` as const,
  );
  const missing = names.filter((name) => !settings[name]);
  if (missing.length === names.length) return null;
  if (missing.length > 0) {
    throw refuse(
      missing.join(', '),
      `The Amazon credential is incomplete: ${missing.join(' and ')} missing`,
      `Set ${names.join(', ')} together, as Associates Central shows them, or none of them.`,
    );
  }
  const [id = '', secret = '', version = ''] = names.map((name) => settings[name]);
  if (isCredentialVersion(version)) return { id, secret, version };
  const known = Object.keys(CREDENTIAL_VERSIONS).join(', ');
  throw refuse(
    `AMAZON_CREDENTIAL_VERSION${suffix}`,
    'This is not a version of Amazon credentials',
    `Write the version that stands beside the credential in Associates Central: one of ${known}.`,
  );
}

/** All credentials that are set, each under the region that its version belongs to. */
function readCredentials(settings: AmazonSettings): ReadonlyMap<Region, Credential> {
  const found = new Map<Region, Credential>();
  for (const region of REGIONS) {
    const credential = readCredential(settings, `_${region}`);
    if (!credential) continue;
    const own = CREDENTIAL_VERSIONS[credential.version].region;
    if (own !== region) {
      throw refuse(
        `AMAZON_CREDENTIAL_VERSION_${region}`,
        `A credential of version ${credential.version} is for the region ${own}, not ${region}`,
        `Move the three variables to AMAZON_CREDENTIAL_…_${own}, or correct the version.`,
      );
    }
    found.set(region, credential);
  }
  const single = readCredential(settings, '');
  if (!single) return found;
  const { region } = CREDENTIAL_VERSIONS[single.version];
  if (found.has(region)) {
    throw refuse(
      'AMAZON_CREDENTIAL_ID',
      `There are two Amazon credentials for the region ${region}`,
      `Keep either AMAZON_CREDENTIAL_ID or AMAZON_CREDENTIAL_ID_${region}, with what belongs to it.`,
    );
  }
  return found.set(region, single);
}

/** The origin of a stand-in on this machine. */
function readLoopback(text: string): string {
  const url = readHttpUrl(text);
  const isOrigin = url !== null && url.href === `${url.origin}/`;
  if (isOrigin && isLoopback(url.hostname)) return url.origin;
  throw refuse(
    'AMAZON_API_URL',
    'A custom address of the Amazon API must be on this very machine',
    'Write http://127.0.0.1:PORT (or localhost, or [::1]) without a path, or leave it out.',
  );
}

function toAccess(
  region: Region,
  { version, id, secret }: Credential,
  standIn: string | null,
): AmazonAccess {
  const real = CREDENTIAL_VERSIONS[version].tokenUrl;
  return {
    region,
    account: standIn === null ? `amazon:${region}` : `amazon-demo:${region}`,
    version,
    id,
    secret: () => secret,
    tokenUrl:
      standIn === null
        ? real
        : `${standIn}${generationOf(version) === 2 ? '/oauth2/token' : '/auth/o2/token'}`,
    origin: standIn ?? CATALOGUE_ORIGIN,
    isDemo: standIn !== null,
  };
}

/**
 * What the settings give access to, region by region; null where there is none, which is how the
 * source is switched off. The addresses of Amazon are built in: another one is taken on this machine
 * alone and never with a real credential, since whoever set it would be sent the secret.
 * @throws AppError `invalid_content` that names the variable and says how to mend it.
 */
export function resolveAmazonAccess(settings: AmazonSettings): AmazonAccesses {
  const credentials = readCredentials(settings);
  const isDemo = (id: string) => id.startsWith(DEMO_PREFIX);
  const standIn = settings.AMAZON_API_URL ? readLoopback(settings.AMAZON_API_URL) : null;
  for (const [region, { id }] of credentials) {
    if (isDemo(id) === (standIn !== null)) continue;
    throw standIn === null
      ? refuse(
          'AMAZON_CREDENTIAL_ID',
          `The Amazon credential for ${region} is one of a stand-in, but none is named`,
          'Set AMAZON_API_URL to the stand-in, or the credential to one of Amazon.',
        )
      : refuse(
          'AMAZON_API_URL',
          'A custom address of the Amazon API is refused while a real credential is set',
          'Remove AMAZON_API_URL, or the AMAZON_CREDENTIAL_… variables.',
        );
  }
  const access = (region: Region): AmazonAccess | null => {
    const credential = credentials.get(region);
    if (credential) return toAccess(region, credential, standIn);
    const isAllDemo = standIn !== null && credentials.size === 0;
    return isAllDemo ? toAccess(region, demoCredential(region), standIn) : null;
  };
  return { NA: access('NA'), EU: access('EU'), FE: access('FE') };
}
