import { randomBytes } from 'node:crypto';
import {
  CREDENTIAL_VERSIONS,
  generationOf,
  isCredentialVersion,
  type Region,
} from '@/lib/offers/sources/amazon-creators/credentials';
import type { Behaviour, Credential } from './options';
import { type Refusal, refusals } from './refusal';

/** What a request for a token says, whichever way it is sent. */
interface TokenRequest {
  readonly grantType: unknown;
  readonly scope: unknown;
  readonly id: unknown;
  readonly secret: unknown;
}

interface Issued {
  readonly credential: Credential;
  readonly expiresAt: number;
  uses: number;
}

/** Whose token it is, where that is known, and why it is not taken, where it is not. */
type Recognised =
  | { readonly credential: Credential; readonly refusal: null }
  | { readonly credential: Credential | null; readonly refusal: Refusal };

const SCOPES = { 2: 'creatorsapi/default', 3: 'creatorsapi::default' } as const;

function deny(status: number, error: string): Refusal {
  return { status, body: { error, error_description: `This is refused: ${error}.` } };
}

function readBasic(header: string | undefined): { id: string; secret: string } | null {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/.exec(header ?? '') ?? [];
  if (!encoded) return null;
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(rest.join(':')) };
}

function readForm(body: string, authorization: string | undefined): TokenRequest {
  const form = new URLSearchParams(body);
  const basic = readBasic(authorization);
  return {
    grantType: form.get('grant_type'),
    scope: form.get('scope'),
    id: basic?.id ?? form.get('client_id'),
    secret: basic?.secret ?? form.get('client_secret'),
  };
}

function readJson(body: string): TokenRequest | null {
  try {
    const { grant_type: grantType, scope, client_id: id, client_secret: secret } = JSON.parse(body);
    return { grantType, scope, id, secret };
  } catch {
    return null;
  }
}

/** The region that a credential is for. */
export function regionOf({ version }: Credential): Region | null {
  return isCredentialVersion(version) ? CREDENTIAL_VERSIONS[version].region : null;
}

/** Gives out tokens and knows them again. */
export function createTokenDesk(credentials: readonly Credential[], clock: () => number) {
  const issued = new Map<string, Issued>();
  let count = 0;

  function judge(generation: 2 | 3, request: TokenRequest, behaviour: Behaviour) {
    const credential = credentials.find(({ id }) => id === request.id);
    const isKnown =
      credential !== undefined &&
      credential.secret === request.secret &&
      isCredentialVersion(credential.version) &&
      generationOf(credential.version) === generation;
    if (!isKnown || behaviour.refusesTokens) {
      return deny(generation === 2 ? 400 : 401, 'invalid_client');
    }
    if (request.grantType !== 'client_credentials') return deny(400, 'unsupported_grant_type');
    if (request.scope !== SCOPES[generation]) return deny(400, 'invalid_scope');
    const { seconds } = behaviour.tokenLife;
    const token = `Atc|${randomBytes(24).toString('base64url')}`;
    issued.set(token, { credential, expiresAt: clock() + seconds * 1000, uses: 0 });
    count += 1;
    const kind = generation === 2 ? 'Bearer' : 'bearer';
    const scope = generation === 3 ? { scope: SCOPES[3] } : {};
    return {
      status: 200,
      body: { access_token: token, ...scope, token_type: kind, expires_in: seconds },
    };
  }

  return {
    /** How many tokens were given out. */
    count: () => count,
    /** Answers the token address of a generation of credentials. */
    issue(
      generation: 2 | 3,
      body: string,
      headers: Readonly<Record<string, string | undefined>>,
      behaviour: Behaviour,
    ) {
      const type = headers['content-type']?.split(';')[0]?.trim();
      const wanted = generation === 2 ? 'application/x-www-form-urlencoded' : 'application/json';
      if (type !== wanted) return deny(400, 'invalid_request');
      const request = generation === 2 ? readForm(body, headers.authorization) : readJson(body);
      return request ? judge(generation, request, behaviour) : deny(400, 'invalid_request');
    },
    /** The credential behind the header of a request, and what is wrong with the token. */
    recognise(header: string | undefined, behaviour: Behaviour): Recognised {
      const [, token = '', version] =
        /^Bearer ([^\s,]+)(?:, Version (\S+))?$/.exec(header ?? '') ?? [];
      const refuse = (reason: string, credential: Credential | null = null) => ({
        credential,
        // It says the token again, as careless servers do: no log of ours may hold it for that.
        refusal: refusals.unauthorized(reason, `This is not taken: ${header}`),
      });
      if (!header) return refuse('MissingCredential');
      const known = issued.get(token);
      if (!known) return refuse('InvalidToken');
      const { credential } = known;
      const isForm = credential.version.startsWith('2');
      if (isForm ? version !== credential.version : version) return refuse('InvalidToken');
      known.uses += 1;
      const { requests } = behaviour.tokenLife;
      const isOver = clock() >= known.expiresAt || (requests !== null && known.uses > requests);
      return isOver ? refuse('TokenExpired', credential) : { credential, refusal: null };
    },
  };
}
