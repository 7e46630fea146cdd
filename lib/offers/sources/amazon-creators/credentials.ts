import type { Marketplace } from '@/lib/affiliate/marketplaces';

/** The part of the world that a credential is for: North America, Europe, Far East. */
export type Region = Marketplace['region'];

export const REGIONS = ['NA', 'EU', 'FE'] as const satisfies readonly Region[];

interface VersionFacts {
  readonly region: Region;
  readonly tokenUrl: string;
}

const cognito = (place: string) =>
  `https://creatorsapi.auth.${place}.amazoncognito.com/oauth2/token`;
const login = (domain: string) => `https://api.${domain}/auth/o2/token`;

/** The versions of credentials that Amazon gives out, and where each gets its tokens. */
export const CREDENTIAL_VERSIONS = {
  '2.1': { region: 'NA', tokenUrl: cognito('us-east-1') },
  '2.2': { region: 'EU', tokenUrl: cognito('eu-south-2') },
  '2.3': { region: 'FE', tokenUrl: cognito('us-west-2') },
  '3.1': { region: 'NA', tokenUrl: login('amazon.com') },
  '3.2': { region: 'EU', tokenUrl: login('amazon.co.uk') },
  '3.3': { region: 'FE', tokenUrl: login('amazon.co.jp') },
} as const satisfies Readonly<Record<string, VersionFacts>>;

export type CredentialVersion = keyof typeof CREDENTIAL_VERSIONS;

export function isCredentialVersion(text: string): text is CredentialVersion {
  return Object.hasOwn(CREDENTIAL_VERSIONS, text);
}

/** The two ways of asking for a token: the older by a form, the present one by JSON. */
export function generationOf(version: CredentialVersion): 2 | 3 {
  return version.startsWith('2') ? 2 : 3;
}

/** Where catalogue requests go, whatever the region. */
export const CATALOGUE_ORIGIN = 'https://creatorsapi.amazon';
