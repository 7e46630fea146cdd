import { MARKETPLACES } from '@/lib/affiliate/marketplaces';
import { RESOURCES } from './answer-schema';
import { generationOf } from './credentials';
import type { Batch } from './plan-batches';
import { post } from './post';
import { type Reply, readReply } from './read-reply';
import type { AmazonAccess } from './resolve-access';

/** The header that a catalogue request is authorised with, as the generation of the credential has it. */
function authorization({ version }: Pick<AmazonAccess, 'version'>, token: string): string {
  return generationOf(version) === 2 ? `Bearer ${token}, Version ${version}` : `Bearer ${token}`;
}

/**
 * Asks for the items of a batch, once.
 * @throws what `signal` aborts with, and nothing else.
 */
export async function getItems(
  access: AmazonAccess,
  token: string,
  batch: Batch,
  signal: AbortSignal,
): Promise<Reply> {
  const posted = await post(
    {
      url: `${access.origin}/catalog/v1/getItems`,
      headers: {
        Authorization: authorization(access, token),
        'Content-Type': 'application/json',
        'x-marketplace': MARKETPLACES[batch.marketplace].host,
      },
      body: JSON.stringify({
        partnerTag: batch.tag,
        itemIds: [...batch.items.keys()],
        condition: 'Any',
        resources: RESOURCES,
      }),
      secrets: [token, access.secret(), access.id],
    },
    signal,
  );
  return posted.kind === 'fault' ? posted : readReply({ ...posted, now: Date.now() });
}
