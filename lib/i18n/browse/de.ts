import type { browse as english } from './en';

/** German: every word of category pages that is about choosing among their products. */
export const browse: typeof english = {
  count: (count, figure) => (count === 1 ? '1 Produkt' : `${figure} Produkte`),
  filter: 'Produkte filtern',
  apply: 'Produkte zeigen',
  facets: { brand: 'Marke', price: 'Preis' },
  more: (figure) => `${figure} weitere`,
  any: 'Egal',
  from: (unit) => (unit === '' ? 'Von' : `Von, in ${unit}`),
  to: (unit) => (unit === '' ? 'Bis' : `Bis, in ${unit}`),
  between: (least, greatest, products) =>
    least === greatest ? `${least}, ${products}` : `${least} bis ${greatest}, ${products}`,
  sort: 'Sortieren nach',
  sorts: { score: 'Beste Wertung', price: 'Niedrigster Preis', newest: 'Neueste Besprechung' },
  chosen: 'Getroffene Auswahl',
  chip: (facet, value) => `${facet}: ${value}`,
  atLeast: (figure) => `ab ${figure}`,
  atMost: (figure) => `bis ${figure}`,
  remove: (filter) => `Entfernen: ${filter}`,
  clear: 'Alle entfernen',
  noneTitle: 'Kein Produkt passt zu dieser Auswahl',
  noneLead: 'Eine Änderung zeigt mehr:',
  relaxed: (facet, products) => `${facet} egal: ${products}`,
  emptyTitle: 'Noch keine Besprechung',
  emptyLead: 'Die erste in dieser Kategorie kommt noch.',
  awayTitle: 'Die Preise fehlen gerade',
  awayLead:
    'Wir können sie nicht lesen, daher stehen manche Produkte ohne Preis da. Bitte später noch einmal versuchen.',
  bestFor: 'Geeignet für',
  pages: 'Seiten',
  place: (page, pages) => `Seite ${page} von ${pages}`,
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  titleOfPage: (title, page) => `${title}, Seite ${page}`,
  landings: 'Oft gesucht',
  finder: {
    ask: 'Zeigen, was passt',
    title: (title) => `${title}: was passt`,
    description: (category) => `${category}, die zu den Antworten passen, jeweils mit den Gründen.`,
    none: 'Noch keine Antwort gewählt',
    noneLead: 'Bis dahin: Diese haben die beste Wertung.',
    fitting: (count, figure) =>
      count === 1
        ? '1 Produkt passt zu den Antworten'
        : `${figure} Produkte passen zu den Antworten`,
    best: (figure) => `Die besten ${figure} davon nach unserer Wertung:`,
    dropped: (answers) =>
      `Zu allen Antworten passt nichts, daher haben wir die letzten weggelassen: ${answers}.`,
    near: 'Nahe dran, aber nicht in allem',
    because: (reason) => `Weil ${reason}`,
    all: (products) => `Alle auf der Seite der Kategorie ansehen: ${products}`,
  },
};
