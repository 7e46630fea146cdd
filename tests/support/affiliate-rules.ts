import { attributeOf, type HtmlElement, isSeen, offsetOf, visibleText } from './html-document';
import type { RenderedPage } from './rendered-page';

/** What links to a merchant must look like, read from its content file and not through the code. */
export interface ExpectedMerchant {
  readonly name: string;
  /** Hosts to which its links may lead. */
  readonly hosts: readonly string[];
  /** Query parameters that identify the publisher, such as Amazon's `tag`, by placement. */
  readonly identity: (placement: string) => Readonly<Record<string, string>>;
}

const REL = ['nofollow', 'noopener', 'sponsored'];

function relOf(anchor: HtmlElement): string[] {
  return (attributeOf(anchor, 'rel') ?? '').split(/\s+/).filter(Boolean).sort();
}

/** Links that lead to a merchant, or that claim to be paid. */
export function affiliateAnchors(
  { document, url }: RenderedPage,
  merchants: readonly ExpectedMerchant[],
): HtmlElement[] {
  const hosts = new Set(merchants.flatMap((merchant) => merchant.hosts));
  return document.all('a').filter((anchor) => {
    const href = attributeOf(anchor, 'href') ?? '';
    const leads = URL.canParse(href, url) && hosts.has(new URL(href, url).hostname);
    return leads || relOf(anchor).includes('sponsored') || anchor.hasAttribute('data-buy');
  });
}

function identityFaults(url: URL, expected: Readonly<Record<string, string>>): string[] {
  return Object.entries(expected)
    .filter(
      ([key, value]) => JSON.stringify(url.searchParams.getAll(key)) !== JSON.stringify([value]),
    )
    .map(([key, value]) => `${key} is not ${value}`);
}

function anchorFaults(
  anchor: HtmlElement,
  merchants: readonly ExpectedMerchant[],
  paidMark: string,
): string[] {
  const href = attributeOf(anchor, 'href') ?? '';
  if (!URL.canParse(href)) return ['its target is not absolute'];
  const url = new URL(href);
  const merchant = merchants.find(({ hosts }) => hosts.includes(url.hostname));
  if (!merchant) return [`${url.hostname} is the host of no merchant`];
  const faults = identityFaults(
    url,
    merchant.identity(attributeOf(anchor, 'data-placement') ?? ''),
  );
  if (url.protocol !== 'https:') faults.push('it is not https');
  if (relOf(anchor).join(' ') !== REL.join(' '))
    faults.push(`its rel is ${relOf(anchor).join(' ')}`);
  if (!visibleText(anchor).includes(merchant.name)) faults.push('its text names no merchant');
  const around = anchor.parent ? visibleText(anchor.parent).toLowerCase() : '';
  if (!around.includes(paidMark.toLowerCase())) faults.push('no mark of a paid link beside it');
  if (!isSeen(anchor)) faults.push('it is not to be seen');
  return faults;
}

/**
 * Every affiliate link: right host, right identity, right rel, merchant named, marked as paid, and a
 * disclosure that readers see before the first of them.
 * @param paidMark words that stand beside each link
 */
export function affiliateFaults(
  page: RenderedPage,
  merchants: readonly ExpectedMerchant[],
  paidMark: string,
): string[] {
  const anchors = affiliateAnchors(page, merchants);
  const faults = anchors.flatMap((anchor) =>
    anchorFaults(anchor, merchants, paidMark).map(
      (fault) => `${attributeOf(anchor, 'href')}: ${fault}`,
    ),
  );
  const first = Math.min(...anchors.map(offsetOf));
  const isDisclosed = page.document
    .all('[data-disclosure]')
    .some((note) => isSeen(note) && visibleText(note) !== '' && offsetOf(note) < first);
  if (anchors.length > 0 && !isDisclosed) faults.push('no disclosure before the first paid link');
  return faults;
}
