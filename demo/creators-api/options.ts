import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';

/** An item that the stand-in sells. */
export interface Good {
  readonly asin: string;
  readonly marketplace: MarketplaceCode;
  /** About what it costs, as a decimal in the marketplace's currency: "59.49". */
  readonly price: string;
}

/** A credential that the stand-in takes; the version says for which region, and how it is used. */
export interface Credential {
  readonly id: string;
  readonly secret: string;
  readonly version: string;
}

export interface Behaviour {
  /** Of all requests that are in order, the share (0 to 1) that is answered with 429. */
  readonly throttles: number;
  /** The `retryAfterSeconds` of those; null for none. The account is expected to rest meanwhile. */
  readonly throttlePause: number | null;
  /** The share that is answered with 500, in one form or another. */
  readonly faults: number;
  /** The share of fields that are null, absent or useless though they were asked for. */
  readonly gaps: number;
  /** How long an answer takes, in milliseconds. */
  readonly latency: number;
  /** Why the account is let nowhere; null while it is in good standing. */
  readonly refusal: 'AssociateNotEligible' | 'AuthorizationFailed' | null;
  /** Takes no credential any more. */
  readonly refusesTokens: boolean;
  readonly quota: { readonly perSecond: number; readonly perDay: number };
  /**
   * How much the way to us may differ from one request to the next, in milliseconds: so much short
   * of a second does not make one too many.
   */
  readonly travel: number;
  /** How long a token is good: seconds, and requests where that is limited too. */
  readonly tokenLife: { readonly seconds: number; readonly requests: number | null };
  /** How often prices move, in milliseconds. */
  readonly moveEvery: number;
}

export interface CreatorsApiOptions extends Partial<Behaviour> {
  /** Any free one unless given. */
  readonly port?: number;
  /** The same seed invents the same goods, prices and faults. */
  readonly seed?: string;
  /** Those of the demo mode unless given. */
  readonly credentials?: readonly Credential[];
  /** Partner tags that are known; any unless given. */
  readonly tags?: readonly string[];
  /** What is sold; unless given, whatever is asked for. */
  readonly catalogue?: readonly Good[];
  /** The present in epoch milliseconds. */
  readonly clock?: () => number;
}

export const DEFAULTS: Behaviour = {
  throttles: 0,
  throttlePause: null,
  faults: 0,
  gaps: 0,
  latency: 0,
  refusal: null,
  refusesTokens: false,
  quota: { perSecond: 10, perDay: 864_000 },
  travel: 0,
  tokenLife: { seconds: 3_600, requests: null },
  moveEvery: 600_000,
};
