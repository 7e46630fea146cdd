import type { AmazonTemplates } from '@/lib/affiliate/amazon-templates';
import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';

/** What the script needs to know of the site's marketplaces. */
export interface MarketplaceConfig {
  readonly home: MarketplaceCode;
  /** Link templates by marketplace; placements with the same tracking ids share a set. */
  readonly sets: readonly Partial<Record<MarketplaceCode, AmazonTemplates>>[];
  /** Index of the set for each placement; the first one's where it says nothing. */
  readonly setOf: Readonly<Record<string, number>>;
  /** What buttons call the home marketplace; others go by their hosts, as in "Amazon.de". */
  readonly name: string;
  /** Button labels, with `{}` for the name. */
  readonly labels: { readonly product: string; readonly search: string };
  /** Whether to ask /api/region where nothing else tells the country. */
  readonly regionLookup: boolean;
}

type Detect = (reader: {
  timeZone?: string;
  languages?: readonly string[];
  country?: string;
}) => MarketplaceCode | undefined;

/**
 * Runs in the browser as a script of its own, so it uses nothing from outside itself. Points
 * Amazon's links at the reader's marketplace: the stored choice, else the one of the time zone or
 * the languages, else (where switched on) of the country that the CDN reports.
 */
export function switchMarketplace(config: MarketplaceConfig, detect: Detect): void {
  const key = 'topshelf-marketplace';
  const choice = document.querySelector<HTMLElement>('[data-marketplace-choice]');
  const select = choice?.querySelector('select');
  const known = (code: unknown): code is MarketplaceCode =>
    Object.hasOwn(config.sets[0] ?? {}, String(code));
  const fill = (template: string, text: string) => template.split('{}').join(text);

  let current = config.home;
  const prices = document.createElement('script');
  const apply = (code: MarketplaceCode) => {
    current = code;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-marketplace]')) {
      const templates = config.sets[config.setOf[link.dataset.placement ?? ''] ?? 0]?.[code];
      if (!templates) continue;
      const asin = JSON.parse(link.dataset.asins ?? '{}')[code] as string | undefined;
      link.href = asin
        ? fill(templates.product, encodeURIComponent(asin))
        : fill(templates.search, encodeURIComponent(link.dataset.query ?? ''));
      link.dataset.marketplace = code;
      link.dataset.host = link.host;
      const name = code === config.home ? config.name : link.host.replace('www.a', 'A');
      const label = link.querySelector('[data-buy-label]');
      if (label)
        label.textContent = fill(asin ? config.labels.product : config.labels.search, name);
      const merchant = link.querySelector('[data-merchant-name]');
      if (merchant) merchant.textContent = name;
    }
    // A price is true in its own marketplace alone.
    for (const price of document.querySelectorAll<HTMLElement>('[data-place]')) {
      price.toggleAttribute('data-elsewhere', price.dataset.place !== code);
    }
    if (select) select.value = code;
    // The prices of other marketplaces are brought by a script of their own, which sees this. However
    // often it is put in, it runs once.
    document.body.dataset.shop = code;
    if (code === config.home || !document.querySelector('[data-offers]')) return;
    prices.src = '/offers.js';
    document.body.append(prices);
  };

  const stored = (() => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  })();
  // Intl, which every browser has, takes a phone 200 ms at its first call; Temporal takes none.
  const { Temporal } = globalThis as { Temporal?: { Now: { timeZoneId(): string } } };
  const timeZone = () =>
    Temporal ? Temporal.Now.timeZoneId() : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const told = known(stored)
    ? stored
    : detect({ timeZone: timeZone(), languages: navigator.languages });
  if (known(told) && told !== config.home) apply(told);
  if (!told && config.regionLookup) {
    fetch('/api/region')
      .then((response) => response.json())
      .then(({ country }) => {
        const code = country && detect({ country });
        if (known(code)) apply(code);
      })
      .catch(() => {});
  }

  // A page that brings more links by itself says so.
  document.addEventListener('topshelf-links', () => {
    if (current !== config.home) apply(current);
  });

  if (!choice || !select) return;
  select.value = known(told) ? told : config.home;
  choice.hidden = false;
  select.addEventListener('change', () => {
    if (!known(select.value)) return;
    try {
      localStorage.setItem(key, select.value);
    } catch {
      // A browser that stores nothing still gets its links switched for this page.
    }
    apply(select.value);
  });
}
