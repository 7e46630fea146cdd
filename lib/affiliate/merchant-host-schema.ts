import { z } from 'zod';
import { isAmazonHost } from './marketplaces';
import { isRedirectHost } from './redirect-hosts';

/** A second-level public suffix such as co.uk, under which every merchant of a country lies. */
const SHARED_SUFFIX = /^(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}$/;

const PUBLIC_HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;

function hostFault(host: string): string | null {
  const address = host.includes('://') ? host : `https://${host}`;
  const hostname = URL.canParse(address) ? new URL(address).hostname : '';
  if (hostname !== '' && hostname !== host) return `is not a bare hostname: write ${hostname}`;
  if (!PUBLIC_HOST.test(hostname)) return 'is not a public hostname, such as example.com';
  if (SHARED_SUFFIX.test(host)) return 'is shared by every shop of its country';
  if (isAmazonHost(host)) return 'is Amazon’s, whose links need programme: amazon';
  if (isRedirectHost(host)) return 'forwards to merchants: name the shop’s own host';
  return null;
}

/** The bare, public hostname of one shop: what decides whether a product page is the shop's own. */
export const MerchantHostSchema = z
  .string()
  .trim()
  .superRefine((value, context) => {
    const message = hostFault(value);
    if (message) context.addIssue({ code: 'custom', message });
  });
