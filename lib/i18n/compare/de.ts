import type { compare as english } from './en';

/** German: every word of comparisons, of the page that makes them and of the tray. */
export const compare: typeof english = {
  title: 'Produkte vergleichen',
  description:
    'Bis zu fünf Produkte nebeneinander: technische Daten, Noten, Preise, Stärken und Schwächen.',
  titleOf: (names) => `${names} im Vergleich`,
  product: 'Produkt',
  caption: (names) => `Vergleich: ${names}`,
  none: 'Keine Angabe',
  price: 'Preis',
  buy: 'Kaufen',
  standing: 'Stand',
  current: 'Weiterhin im Sortiment des Herstellers',
  bestFor: 'Passt zu',
  best: 'Bester Wert',
  bestOf: 'unter diesen',
  bestMeans:
    '„Bester Wert“ steht am höchsten oder niedrigsten Wert, wo einer von beiden besser ist.',
  onlyDifferences: 'Nur Unterschiede zeigen',
  sameCount: (count, figure, all) =>
    count === 1
      ? `${figure} von ${all} Angaben ist gleich`
      : `${figure} von ${all} Angaben sind gleich`,
  unmarked: 'Angaben ohne Vermerk stammen vom Hersteller.',
  noScores: 'Ohne Noten: Diese Produkte wurden nach verschiedenen Maßstäben beurteilt.',
  noRows: 'Keine Angabe liegt für zwei dieser Produkte vor.',
  remove: 'Entfernen',
  fromThis: (name) => `${name} aus diesem Vergleich`,
  copyThis: 'Link zu diesem Vergleich kopieren',
  emptyLead:
    '„Vergleichen“ an bis zu fünf Produkten wählen: Hier stehen sie dann nebeneinander, unter einer Adresse, die sich weitergeben lässt.',
  oneTitle: 'Ein zweites fehlt noch',
  oneLead: (name) =>
    `${name} ist gewählt. Die Unterschiede zeigen sich neben einem zweiten Produkt.`,
  categories: 'Produkte nach Kategorie finden',
  editorial: 'Von uns verglichen',
  editorialLead: 'Vergleiche, die wir geschrieben haben, jeder mit einem Urteil.',
  comparedWith: 'Im Vergleich mit',
  addTitle: 'Ein Produkt hinzufügen',
  addLabel: 'Weiteres Produkt',
  addNameLabel: 'Name eines Produkts',
  addNameHelp: 'Der Name, oder ein Teil davon, der zu keinem anderen passt.',
  addSubmit: 'Hinzufügen',
  addFull:
    'Fünf Produkte werden verglichen, mehr haben nicht Platz. Wird eines entfernt, kann ein anderes hinzukommen.',
  unknown: (names) => `Dazu haben wir kein Produkt: ${names}.`,
  leftOut: (names) => `Nebeneinander haben fünf Produkte Platz. Weggelassen: ${names}.`,
  several: (typed) => `„${typed}“ passt zu mehreren Produkten. Welches ist gemeint?`,
  noneFound: (typed) => `Kein Produkt hier heißt „${typed}“.`,
  searchFor: (typed) => `Nach „${typed}“ suchen`,
  addThis: (name) => `${name} hinzufügen`,
  verdict: 'Welches für wen',
  winner: 'Unsere Wahl',
  tie: 'Kein Sieger: Es kommt darauf an, was gebraucht wird.',
  inFigures: 'Nebeneinander',
  openAsTable: 'Diesen Vergleich um andere Produkte erweitern',
  toggle: 'Vergleichen',
  tray: 'Auswahl für den Vergleich',
  chosen: (figure) => `${figure} gewählt`,
  open: 'Vergleichen',
  openThese: 'die gewählten Produkte',
  empty: 'Leeren',
  close: 'Leiste ausblenden',
  full: 'Fünf Produkte sind gewählt, mehr haben nicht Platz. Erst muss eines heraus.',
  emptied: 'Kein Produkt ist mehr gewählt.',
};
