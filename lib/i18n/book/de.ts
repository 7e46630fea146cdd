import type { book as english } from './en';

export const book: typeof english = {
  contents: 'Inhalt',
  edition: (day) => `Ausgabe vom ${day}`,
  chapter: (number) => `Teil ${number}`,
  launchPrice: (price, when) => `Preis zum Erscheinen: ${price}, ${when}.`,
  about: 'Über dieses Buch',
  madeFrom: (site) =>
    `Dieses Buch enthält Seiten von ${site}, wie sie am Tag seiner Ausgabe waren. Berichtigungen und spätere Änderungen stehen auf der Website.`,
  noLinks:
    'Es enthält keine bezahlten Links. Namen, Angaben und Preise zum Erscheinen sind die der Website; was ein Produkt heute kostet, wissen die Shops.',
  source: 'Als Seite der Website',
  rights: (site) =>
    `Für den Gebrauch durch den Käufer oder die Käuferin. Bitte nicht weitergeben oder veröffentlichen. © ${site}`,
};
