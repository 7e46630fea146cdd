import type { Endpoint } from '../http/endpoint';
import { CONTENT_ENDPOINTS } from './content';
import { FINDING_ENDPOINTS } from './finding';
import { OFFER_ENDPOINTS } from './offers';

/** All that the API answers. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...CONTENT_ENDPOINTS,
  ...OFFER_ENDPOINTS,
  ...FINDING_ENDPOINTS,
];
