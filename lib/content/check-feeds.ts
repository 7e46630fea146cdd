import { DEMO_FEED } from '@/lib/affiliate/demo-feed';
import { policyOf } from '@/lib/affiliate/policy';
import { readMerchants } from './check-buy-links';
import { missingReference } from './check-references';
import { type Contents, entriesAt, listAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

function checkMap(merchant: SourceDocument, index: number, contents: Contents): Fault[] {
  return entriesAt(merchant.data, 'feeds', index, 'map').flatMap(([id, value]) => {
    const slug = textAt(value);
    if (slug === undefined || contents.find('product', slug)) return [];
    const path = ['feeds', index, 'map', id];
    return [faultAt(merchant, path, missingReference('product', slug, contents))];
  });
}

/** Prices under the name of the demo mode's feed would pass for invented ones. */
function checkName(merchant: SourceDocument, index: number): Fault[] {
  if (textAt(merchant.data, 'feeds', index, 'name') !== DEMO_FEED) return [];
  const message = 'is the name under which the invented prices of the demo mode are kept';
  return [
    faultAt(merchant, ['feeds', index, 'name'], { message, remedy: 'Give the feed another name.' }),
  ];
}

/** Checks the product feeds of merchants: products that exist, and a policy that takes their prices. */
export function checkFeeds(contents: Contents): Fault[] {
  const merchants = readMerchants(contents);
  return contents.ofKind('merchant').flatMap((document) => {
    const feeds = listAt(document.data, 'feeds');
    const faults = feeds.flatMap((_, index) => [
      ...checkName(document, index),
      ...checkMap(document, index, contents),
    ]);
    const merchant = merchants.find(({ slug }) => slug === document.slug);
    const policy = merchant && policyOf(merchant);
    if (feeds.length === 0 || !policy || (policy.price && policy.sources.includes('feed'))) {
      return faults;
    }
    const message = 'are of no use: the policy takes no prices from feeds';
    const remedy =
      'Add "feed" to policy.sources where the contract allows it, or remove the feeds.';
    return [...faults, faultAt(document, ['feeds'], { message, remedy })];
  });
}
