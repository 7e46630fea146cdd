import type { feeds as english } from './en';

/** German: the words of feeds that no page has. */
export const feeds: typeof english = {
  ofOurPages: 'Zu den Seiten, auf die dieser Feed verweist:',
  dealAt: (name, merchant) => `${name}: ein Angebot bei ${merchant}`,
  seeOurPage: 'Den Preis, und bis wann er gilt, nennt unsere Seite.',
  price: (price, merchant) => `${price} bei ${merchant}.`,
  before: (label, price) => `${label}: ${price}.`,
  code: (code) => `Gutschein: ${code}.`,
};
