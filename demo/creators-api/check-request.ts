import {
  MARKETPLACES,
  type MarketplaceCode,
  marketplaceByHost,
} from '@/lib/affiliate/marketplaces';
import type { Region } from '@/lib/offers/sources/amazon-creators/credentials';
import { field, type Refusal, refusals } from './refusal';

export interface ItemsRequest {
  readonly marketplace: MarketplaceCode;
  readonly partnerTag: string;
  readonly itemIds: readonly string[];
  readonly resources: ReadonlySet<string>;
}

const LISTING_PARTS = [
  'availability',
  'condition',
  'dealDetails',
  'isBuyBoxWinner',
  'loyaltyPoints',
  'merchantInfo',
  'price',
  'type',
].map((part) => `offersV2.listings.${part}`);
const PICTURES = ['primary', 'variants'].flatMap((kind) =>
  ['small', 'medium', 'large', 'highRes'].map((size) => `images.${kind}.${size}`),
);
const KNOWN = new Set([...LISTING_PARTS, ...PICTURES, 'parentASIN']);
const isKnown = (resource: unknown) =>
  typeof resource === 'string' &&
  (KNOWN.has(resource) || /^(?:itemInfo|browseNodeInfo)\.[A-Za-z.]+$/.test(resource));

const MOST_ITEMS = 10;
const LONGEST_TAG = 64;

interface RequestParts {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly region: Region | null;
  /** Partner tags that are known; null for any. */
  readonly tags: readonly string[] | null;
  readonly chance: () => number;
}

function readBody(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The fields at fault, each with what is wrong. */
function faultsOf(body: Readonly<Record<string, unknown>>): [name: string, message: string][] {
  const { itemIds, resources, condition, languagesOfPreference: languages } = body;
  const faults: [string, string][] = [];
  const isList = Array.isArray(itemIds) && itemIds.every((id) => typeof id === 'string' && id);
  if (!isList || itemIds.length === 0 || itemIds.length > MOST_ITEMS) {
    faults.push(['itemIds', `There must be 1 to ${MOST_ITEMS} ids.`]);
  }
  if (resources !== undefined && !(Array.isArray(resources) && resources.every(isKnown))) {
    faults.push(['resources', 'There is a resource that is not known.']);
  }
  if (condition !== undefined && condition !== 'Any' && condition !== 'New') {
    faults.push(['condition', 'It must be Any or New.']);
  }
  if (languages !== undefined && !(Array.isArray(languages) && languages.length <= 1)) {
    faults.push(['languagesOfPreference', 'There may be one language.']);
  }
  return faults;
}

/** A request for items that is in order; else what the real API would say to it. */
export function checkRequest(parts: RequestParts): ItemsRequest | Refusal {
  const { headers, region, tags, chance } = parts;
  const refuseFields = (faults: readonly [string, string][]) =>
    refusals.validation(
      'FieldValidationFailed',
      'The request is not valid.',
      faults.map(([name, message]) => field(name, message, chance())),
    );
  if (headers['content-type']?.split(';')[0]?.trim() !== 'application/json') {
    return refusals.validation('CannotParse', 'The content type must be application/json.');
  }
  const host = headers['x-marketplace'] ?? '';
  const marketplace = marketplaceByHost(host);
  if (!marketplace || MARKETPLACES[marketplace].host !== host) {
    return refuseFields([['x-marketplace', 'It must name a marketplace.']]);
  }
  if (MARKETPLACES[marketplace].region !== region) {
    return refusals.denied('AuthorizationFailed', 'The credential is for another region.');
  }
  const body = readBody(parts.body);
  if (!body) return refusals.validation('CannotParse', 'The body must be a JSON object.');
  const { partnerTag, itemIds, resources = [] } = body;
  const isTag = typeof partnerTag === 'string' && partnerTag && partnerTag.length <= LONGEST_TAG;
  if (!isTag || (tags && !tags.includes(partnerTag))) {
    return refusals.validation('InvalidPartnerTag', 'The tag is not one of this account.');
  }
  if (body.marketplace !== undefined && body.marketplace !== host) {
    return refuseFields([['marketplace', 'It is not that of the header.']]);
  }
  const faults = faultsOf(body);
  if (faults.length > 0) return refuseFields(faults);
  return {
    marketplace,
    partnerTag,
    itemIds: itemIds as string[],
    resources: new Set(resources as string[]),
  };
}
