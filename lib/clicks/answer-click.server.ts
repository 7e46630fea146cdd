import { AppError } from '@/lib/core/errors';
import { clientAddress } from '@/lib/platform/client-address';
import { getEnv } from '@/lib/platform/env';
import { createRateLimit, type RateLimit } from '@/lib/platform/rate-limit';
import { readTextBody } from '@/lib/platform/read-body';
import { answer, errorResponse } from '@/lib/platform/route';
import { parseClick } from './parse-click';
import { recordClick } from './record-click.server';

const MAX_BODY_BYTES = 4_096;
const MAX_ADDRESSES = 10_000;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;

let limit: RateLimit | undefined;

function takeToken(address: string, now: number) {
  limit ??= createRateLimit({ perMinute: getEnv().CLICKS_PER_MINUTE, maxKeys: MAX_ADDRESSES });
  return limit.take(address, now);
}

function checkOrigin(headers: Headers): void {
  if (headers.get('sec-fetch-site') === 'cross-site') {
    throw new AppError('forbidden', 'Clicks are counted from pages of this site only');
  }
  if (!JSON_TYPE.test(headers.get('content-type') ?? '')) {
    throw new AppError('unsupported_media_type', 'A click is sent as application/json', {
      where: 'Content-Type',
    });
  }
}

async function countClick(request: Request): Promise<Response> {
  const { headers } = request;
  const address = clientAddress(headers);
  const now = Date.now();
  const { allowed, retryAfterSeconds } = takeToken(address, now);
  if (!allowed) {
    const error = new AppError('rate_limited', 'Too many clicks from one address');
    return errorResponse(error, retryAfterSeconds);
  }
  checkOrigin(headers);
  const body = parseClick(await readTextBody(request, MAX_BODY_BYTES));
  const outcome = await recordClick({ body, headers, address, now });
  if (outcome === 'bot' || outcome === 'prefetch' || outcome === 'preview') {
    return Response.json({ counted: false, reason: outcome });
  }
  return new Response(null, { status: 204 });
}

/**
 * Answers `POST /api/clicks`: 204 once the click is on the disk, never before. The route and the
 * server entry both call it, so that a click is judged alike whichever of them it reaches.
 */
export function answerClick(request: Request): Promise<Response> {
  return answer(request, countClick);
}
