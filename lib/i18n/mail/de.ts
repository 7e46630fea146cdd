import type { mail as english } from './en';

/** German: every word of the mails about an order. */
export const mail: typeof english = {
  order: (number) => `Bestellung ${number}`,
  ordered: 'Bestellt',
  quantity: (count, name) => `${count} × ${name}`,
  less: (amount) => `−${amount}`,
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  shipping: 'Versand',
  tax: 'Steuer',
  taxIncluded: 'Darin enthaltene Steuer',
  total: 'Insgesamt bezahlt',
  deliveryTo: 'Lieferung an',
  seeOrder: 'Bestellung ansehen',
  keepLink:
    'Wer diesen Link hat, kann die Bestellung sehen. Diese Nachricht bitte nicht weiterleiten.',
  soldBy: 'Verkauft von',
  sentBecause: (site) =>
    `Diese Nachricht betrifft eine Bestellung bei ${site}. Sie enthält keine Werbung.`,
  receipt: {
    subject: (site, number) => `Bestellung ${number} bei ${site}`,
    title: 'Danke für die Bestellung',
    lead: (day) => `Die Zahlung ist am ${day} eingegangen. Dies ist der Beleg.`,
    parcel: 'Sobald das Paket unterwegs ist, folgt eine weitere Nachricht.',
    downloads: 'Zum Herunterladen',
    download: (name) => `${name} herunterladen`,
    limit: (count, figure, until) =>
      count === 1
        ? `Der Link funktioniert einmal, bis ${until}.`
        : `Der Link funktioniert ${figure}-mal, bis ${until}.`,
  },
  withdrawal: {
    title: 'Widerrufsrecht',
    period: (days) =>
      `Der Vertrag über die Waren, die wir mit der Post schicken, kann binnen ${days} Tagen ohne Angabe von Gründen widerrufen werden. Die Frist endet ${days} Tage nach dem Tag, an dem die letzte Ware beim Verbraucher oder bei einem von ihm benannten Dritten, der nicht der Beförderer ist, angekommen ist.`,
    how: (seller) =>
      `Für den Widerruf genügt eine eindeutige Erklärung, etwa ein Brief oder eine E-Mail, an: ${seller}. Das Formular weiter unten kann dafür verwendet werden, vorgeschrieben ist es nicht. Zur Wahrung der Frist reicht es, die Erklärung vor ihrem Ende abzusenden.`,
    money:
      'Nach einem Widerruf zahlen wir alles zurück, was wir erhalten haben, einschließlich der Lieferkosten (mit Ausnahme dessen, was eine teurere Lieferung als unsere günstigste Standardlieferung zusätzlich gekostet hat), unverzüglich und spätestens binnen 14 Tagen ab dem Tag, an dem die Erklärung bei uns eingegangen ist. Dafür verwenden wir dasselbe Zahlungsmittel und berechnen kein Entgelt. Wir können warten, bis die Waren zurück sind oder nachgewiesen ist, dass sie abgesandt wurden, je nachdem, was früher ist.',
    sendBack:
      'Die Waren sind unverzüglich zurückzusenden, spätestens binnen 14 Tagen ab dem Tag, an dem der Widerruf erklärt wurde.',
    sendBackCost: {
      customer: 'Die unmittelbaren Kosten der Rücksendung trägt der Käufer.',
      free: 'Die Kosten der Rücksendung tragen wir.',
    },
    value:
      'Für einen Wertverlust ist nur dann aufzukommen, wenn er auf einen Umgang zurückgeht, der zur Prüfung von Beschaffenheit, Eigenschaften und Funktionsweise nicht nötig war.',
    more: 'Widerrufsbelehrung',
  },
  form: {
    title: 'Widerrufsformular',
    lead: 'Nur ausfüllen und zurücksenden, wenn der Vertrag widerrufen werden soll.',
    to: (seller) => `An: ${seller}`,
    statement: 'Hiermit widerrufe ich den von mir abgeschlossenen Vertrag über diese Waren:',
    dates: 'Bestellt am, erhalten am:',
    consumer: 'Name des Verbrauchers:',
    address: 'Anschrift des Verbrauchers:',
    signature: 'Unterschrift des Verbrauchers (nur auf Papier):',
    date: 'Datum:',
  },
  waiver: {
    title: 'Downloads und Widerrufsrecht',
    confirmed: (time) =>
      `Am ${time} wurde ausdrücklich zugestimmt, dass wir die Downloads vor Ablauf der Widerrufsfrist bereitstellen, und bestätigt, dass das Widerrufsrecht dafür damit erlischt. Das bestätigen wir hiermit, und zwar für:`,
  },
  shipped: {
    subject: (number) => `Bestellung ${number} ist unterwegs`,
    title: 'Unterwegs',
    lead: 'Wir haben dem Versanddienst übergeben:',
    carrier: 'Versanddienst',
    tracking: 'Sendungsnummer',
    track: 'Sendung verfolgen',
  },
  refund: {
    subject: (number) => `Erstattung zur Bestellung ${number}`,
    title: 'Das Geld ist auf dem Rückweg',
    whole: (amount) =>
      `Wir haben ${amount} zurückgezahlt: Damit ist die ganze Bestellung erstattet.`,
    part: (amount) => `Wir haben ${amount} von dem zurückgezahlt, was die Bestellung gekostet hat.`,
    when: 'Das Geld geht an das Zahlungsmittel, mit dem bezahlt wurde. Bis die Bank es anzeigt, können zehn Werktage vergehen.',
    now: 'Jetzt zurückgezahlt',
    overall: 'Insgesamt zurückgezahlt',
    remaining: 'Bezahlt bleiben',
  },
  backorder: {
    subject: (number) => `Bestellung ${number}: bezahlt, aber vergriffen`,
    title: 'Bezahlt, aber vergriffen',
    lead: 'Die Zahlung ist eingegangen, doch diese Waren waren dann schon ausverkauft:',
    choice:
      'Zwei Wege stehen offen: Wir schicken sie, sobald es sie wieder gibt, oder wir zahlen das Geld dafür sofort zurück. Eine Antwort auf diese Nachricht genügt.',
    meanwhile: 'Bis dahin geht nichts verloren: Die Zahlung ist bei uns vermerkt.',
  },
  failed: {
    subject: (number) => `Die Zahlung zur Bestellung ${number} ist fehlgeschlagen`,
    title: 'Die Zahlung ist fehlgeschlagen',
    lead: 'Die Bank oder der Zahlungsdienst hat sie nicht ausgeführt. Es ist nichts zu bezahlen, und wir schicken nichts.',
    released: 'Diese Waren halten wir nicht mehr zurück:',
    again: 'Eine neue Bestellung ist jederzeit möglich.',
    shop: 'Zurück zum Shop',
  },
};
