import type { OfferWords } from '@/components/offer/word-offer';

/** What the server says of the prices in one marketplace. */
export interface ForeignPrices {
  /** By the slug of the product, the best first. */
  readonly offers: Readonly<
    Record<
      string,
      readonly (OfferWords & {
        readonly isBest: boolean;
        /** Epoch milliseconds. */
        readonly until: number;
        readonly place: string | null;
      })[]
    >
  >;
  /** What is to stand where any of these prices stands. */
  readonly notices: readonly string[];
}

/**
 * Runs in the browser, so it uses nothing from outside itself. Puts the prices of the reader's own
 * marketplace, which `<body data-shop>` names, in the place of those of the page.
 * @param home the marketplace whose prices the page has itself.
 */
export function fillPrices(home: string): void {
  /** As many as the server answers at once. */
  const MOST = 60;
  const { body } = document;
  const element = (name: string, text: string, ...inside: Node[]) => {
    const made = document.createElement(name);
    made.append(text, ...inside);
    return made;
  };
  const drawOffer = (offer: ForeignPrices['offers'][string][number]) => {
    const amount = element(offer.isBest && offer.hasPrice ? 'strong' : 'span', offer.amount);
    if (offer.isBest && offer.hasPrice) amount.className = 'text-title-4 text-ink';
    const first = element('p', '', amount);
    first.className = 'flex flex-wrap items-baseline gap-x-2';
    if (offer.list) {
      first.append(element('span', `${offer.list.label} `, element('s', offer.list.amount)));
    }
    if (offer.saving) first.append(element('span', offer.saving));
    const time = element('time', offer.seen.text);
    time.setAttribute('datetime', offer.seen.at);
    const about = element('a', offer.about);
    about.setAttribute('href', '#price-notice');
    const second = element('p', `${offer.conditions} · ${offer.asOf} `, time);
    second.append(' (', about, ')');
    const drawn = element('div', '', first, second);
    drawn.className = 'text-note text-quiet tabular-nums';
    drawn.dataset.until = String(offer.until);
    drawn.dataset.gone = '';
    if (offer.place) drawn.dataset.place = offer.place;
    return drawn;
  };
  const notice = (sentences: readonly string[]) => {
    if (document.getElementById('price-notice')) return;
    const aside = element('aside', '', ...sentences.map((sentence) => element('p', sentence)));
    aside.id = 'price-notice';
    aside.className = 'mt-section max-w-measure scroll-mt-6 text-note text-quiet';
    document.querySelector('main')?.append(aside);
  };
  const boxes = () => document.querySelectorAll<HTMLElement>('[data-offers] > [data-abroad]');
  const show = (box: HTMLElement, place: string, drawn: readonly Node[]) => {
    const slot = box.parentElement;
    const isHome = place === '';
    box.replaceChildren(...drawn);
    box.dataset.abroad = place;
    for (const child of slot?.children ?? []) (child as HTMLElement).hidden = !isHome;
    box.hidden = isHome;
    if (slot) slot.hidden = isHome && slot.dataset.bare !== undefined;
  };
  const fill = async () => {
    const place = body.dataset.shop ?? '';
    for (const box of boxes()) {
      if (box.dataset.abroad && box.dataset.abroad !== place) show(box, '', []);
    }
    const empty = [...boxes()].flatMap((box) => {
      const { offers: product = '', in: places = '' } = box.parentElement?.dataset ?? {};
      return places.split(' ').includes(place) && !box.dataset.abroad ? [{ box, product }] : [];
    });
    const products = [...new Set(empty.map(({ product }) => product))].slice(0, MOST);
    if (place === home || products.length === 0) return;
    const response = await fetch(`/api/offers?place=${place}&products=${products.join()}`);
    if (!response.ok || body.dataset.shop !== place) return;
    const { offers, notices } = (await response.json()) as ForeignPrices;
    const filled = empty.filter(({ product }) => (offers[product] ?? []).length > 0);
    for (const { box, product } of filled) show(box, place, (offers[product] ?? []).map(drawOffer));
    if (filled.length === 0) return;
    notice(notices);
    // They end when their licence does, which another script sees to.
    document.dispatchEvent(new Event('topshelf-links'));
  };
  const look = () => {
    // Without an answer there is no price, as before.
    fill().catch(() => {});
  };
  new MutationObserver(look).observe(body, { attributeFilter: ['data-shop'] });
  look();
}
