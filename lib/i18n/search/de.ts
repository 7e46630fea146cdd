import type { suggest as english } from './en';

/** German: what a search understood, suggestions while typing, and help where nothing was found. */
export const suggest: typeof english = {
  understood: 'Verstanden als:',
  plain: 'Nur nach diesen Wörtern suchen',
  most: (figure) => `bis ${figure}`,
  least: (figure) => `mindestens ${figure}`,
  about: (figure) => `etwa ${figure}`,
  between: (least, most) => `${least} bis ${most}`,
  price: 'Preis bei Erscheinen',
  without: (name) => `ohne ${name}`,
  cheapest: 'niedrigster Preis zuerst',
  newest: 'Neues zuerst',
  browse: (category) => `${category} durchstöbern`,
  nearest: 'Nichts passt in jedem Punkt. Diese Treffer kommen am nächsten.',
  didYouMean: 'Gemeint war vielleicht',
  alsoIn: 'Auch in',
  suggestions: 'Vorschläge',
  recent: 'Zuletzt gesucht, nur hier im Gerät gemerkt',
  clear: 'Zuletzt Gesuchtes löschen',
  searchFor: (query) => `Nach „${query}“ suchen`,
  count: (count) => (count === 1 ? '1 Vorschlag' : `${count} Vorschläge`),
};
