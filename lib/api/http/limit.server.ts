import { clientAddress } from '@/lib/platform/client-address';
import { getEnv } from '@/lib/platform/env';
import { createRateLimit, type Taken } from '@/lib/platform/rate-limit';

const MAX_ADDRESSES = 20_000;

/** Takes a token for whoever sends a request, of as many a minute as the API allows; each door has its own. */
export function createDoorLimit(): (headers: Headers, now: number) => Taken {
  let limit: ReturnType<typeof createRateLimit> | undefined;
  return (headers, now) => {
    limit ??= createRateLimit({ perMinute: getEnv().API_PER_MINUTE, maxKeys: MAX_ADDRESSES });
    return limit.take(clientAddress(headers), now);
  };
}
