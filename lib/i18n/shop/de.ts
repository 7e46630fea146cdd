import type { shop as english } from './en';

/** German: every word of the shop, the cart and the page of an order. */
export const shop: typeof english = {
  menu: 'Der Shop',
  section: 'Shop',
  lead: 'Ein paar Dinge, die wir selbst machen und verkaufen. Hier ist nichts ein bezahlter Link: Verkäufer sind wir.',
  goods: 'Was wir verkaufen',
  cart: 'Warenkorb',
  cartCount: (count, figure) => (count === 1 ? 'Warenkorb, 1 Stück' : `Warenkorb, ${figure} Stück`),
  ours: 'Von uns gemacht und verkauft',
  soldByUs: 'Von uns verkauft',
  from: (price) => `ab ${price}`,
  reduced: {
    mark: (percent) => `Um ${percent} gesenkt`,
    one: (name, percent) => `${name}: um ${percent} gesenkt`,
    lowest: 'Niedrigster Preis der letzten 30 Tage:',
    title: 'Im eigenen Laden gesenkt',
    lead: 'Das verkaufen wir selbst: Es sind keine bezahlten Links, und wir verdienen, wenn jemand bei uns kauft.',
  },
  stock: {
    in: 'Vorrätig',
    low: (count, figure) => (count === 1 ? 'Nur noch 1 Stück' : `Nur noch ${figure} Stück`),
    out: 'Ausverkauft',
    unknown: 'Vorrat gerade nicht bekannt',
    download: 'Sofort zum Herunterladen',
    inactive: 'Zurzeit nicht im Verkauf',
  },
  closed: {
    title: 'Der Shop ist geschlossen',
    lead: 'Zurzeit kann nichts bestellt werden. Alles, was es hier gibt, lässt sich trotzdem ansehen.',
  },
  demo: {
    title: 'Dieser Shop ist eine Vorführung',
    lead: 'Alles lässt sich ausprobieren, bis zur nachgebildeten Bezahlseite. Es fließt kein Geld, und es wird nichts verschickt.',
  },
  nothing: {
    title: 'Zurzeit ist nichts im Verkauf',
    lead: 'Später wieder vorbeischauen lohnt sich.',
  },
  tax: {
    inclusive: 'inkl. MwSt.',
    exclusive: 'zzgl. Steuer',
    delivery: 'zzgl. Versand',
    free: 'keine Versandkosten',
  },
  form: {
    variant: 'Ausführung',
    quantity: 'Menge',
    most: (figure) => `Höchstens ${figure} je Bestellung.`,
    add: 'In den Warenkorb',
    away: {
      title: 'Bestellen ist gerade nicht möglich',
      lead: 'Wir können den Vorrat im Moment nicht lesen und wissen nicht, was noch da ist. Gleich noch einmal versuchen.',
    },
    out: {
      title: 'Ausverkauft',
      lead: 'Alle Stücke sind weg. Sobald es neue gibt, können sie hier bestellt werden.',
    },
    inactive: {
      title: 'Zurzeit nicht im Verkauf',
      lead: 'Die Seite bleibt zum Nachlesen stehen. Bestellt werden kann es nicht.',
    },
  },
  facts: 'Angaben',
  variantFacts: 'Gewicht mit Verpackung',
  gtinOf: (name) => `GTIN (${name})`,
  about: 'Was es ist',
  reviewed: {
    title: 'Wir verkaufen, was wir besprechen',
    lead: 'Wir besprechen dieses Produkt und verkaufen es, verdienen also daran. Wertung und Platz in unseren Listen folgen wie bei allen anderen den veröffentlichten Kriterien.',
    link: (name) => `Zur Besprechung: ${name}`,
  },
  ownOffer: {
    mark: 'Von uns',
    lead: (name) => `Wir verkaufen ${name} selbst und verdienen daran.`,
    link: 'In unserem Shop ansehen',
  },
  safety: {
    title: 'Hersteller und Sicherheit',
    maker: 'Hergestellt von',
    warnings: 'Warnhinweise',
    none: 'Besondere Gefahren gehen davon nicht aus.',
  },
  delivery: {
    title: 'Versand',
    lead: 'Der Versand kommt im Warenkorb hinzu, vor dem Bezahlen. Die Tage sind Werktage von der Bestellung bis zur Tür.',
    zone: 'Nach',
    way: 'Art',
    cost: 'Kosten',
    time: 'Werktage',
    free: 'kostenlos',
    freeFrom: (price) => `kostenlos ab ${price}`,
    upTo: (weight) => `bis ${weight}`,
    days: (least, most) => (least === most ? least : `${least} bis ${most}`),
    countries: 'Die Länder jeder Gruppe',
    elsewhere: 'In andere Länder versenden wir nicht.',
    none: 'Es wird nichts verschickt: Was wir verkaufen, wird heruntergeladen.',
    table: 'Versand nach Land',
  },
  returns: {
    title: 'Rückgabe und Widerruf',
    days: (figure) =>
      `Waren können binnen ${figure} Tagen nach der Lieferung zurückgeschickt werden.`,
    fees: {
      free: 'Die Rücksendung bezahlen wir.',
      customer: 'Die Rücksendung bezahlt der Käufer.',
    },
    method: {
      mail: 'Sie kommen mit der Post zurück.',
      store: 'Sie kommen in unser Geschäft zurück.',
      kiosk: 'Sie kommen über eine Annahmestelle zurück.',
    },
    download:
      'Bei einem Download endet das Widerrufsrecht mit der Bereitstellung. Dem wird im Warenkorb zugestimmt, vor dem Bezahlen.',
    link: 'Alles zu Widerruf und Rückgabe',
    terms: 'Allgemeine Geschäftsbedingungen',
  },
  digital: {
    title: 'Was heruntergeladen wird',
    contents: 'Inhalt',
    format: 'Dateityp',
    count: 'Wie oft',
    times: (count, figure, days) =>
      count === 1
        ? `Einmal, binnen ${days} Tagen nach der Zahlung`
        : `${figure}-mal, binnen ${days} Tagen nach der Zahlung`,
    how: 'Nach der Zahlung steht der Link auf der Seite der Bestellung und in der E-Mail.',
    waiver:
      'Vor dem Bezahlen bitten wir um die Zustimmung, dass der Download sofort bereitsteht und das Widerrufsrecht dafür damit erlischt.',
  },
  seller: { title: 'Wer verkauft' },
  cartPage: {
    title: 'Warenkorb',
    lines: 'Was darin liegt',
    each: (price) => `je ${price}`,
    quantityOf: (name) => `Menge: ${name}`,
    less: (name) => `Eins weniger: ${name}`,
    more: (name) => `Eins mehr: ${name}`,
    remove: 'Entfernen',
    removeOne: (name) => `: ${name}`,
    priceWas: (before, now) =>
      `Der Preis hat sich seit dem letzten Blick geändert: Er war ${before}, er ist ${now}.`,
    problem: {
      short: (figure) => `Nur noch ${figure} da. Bitte weniger bestellen.`,
      sold_out: 'Inzwischen ausverkauft. Bitte entfernen.',
      unknown: 'Das wird nicht mehr verkauft. Bitte entfernen.',
      inactive: 'Das ist zurzeit nicht im Verkauf. Bitte entfernen.',
      not_in_currency: 'In dieser Währung gibt es das nicht. Eine andere wählen oder entfernen.',
      bad_quantity: 'Diese Menge kann nicht bestellt werden. Bitte entfernen und neu hinzufügen.',
      over_max: (figure) => `Höchstens ${figure} je Bestellung. Bitte weniger bestellen.`,
    },
    take: (figure) => `${figure} nehmen`,
    gone: 'Nicht mehr im Verkauf',
    empty: {
      title: 'Der Warenkorb ist leer',
      lead: 'Was hineinkommt, bleibt 30 Tage darin, in diesem Browser.',
      cookies:
        'Es konnte nichts hineingelegt werden. Der Browser behält unser Cookie nicht, und ohne eines gibt es keinen Warenkorb; zu etwas anderem dient es nicht.',
    },
    away: {
      title: 'Der Warenkorb ist gerade nicht zu sehen',
      lead: 'Wir können ihn im Moment nicht lesen. Nichts darin ist verloren. Gleich noch einmal versuchen.',
      retry: 'Noch einmal versuchen',
    },
    country: 'Wohin es geht',
    countryHelp: 'Versand und Steuer hängen vom Land ab.',
    chooseCountry: 'Land auswählen',
    apply: 'Übernehmen',
    applyCountry: 'Versand anzeigen',
    currency: 'Währung',
    delivery: 'Versand',
    deliveryLead: 'Ausgewählt wird auf der Bezahlseite.',
    option: (name, days) => `${name}, ${days} Werktage`,
    free: 'kostenlos',
    notServed:
      'In dieses Land versenden wir nicht. Ein anderes wählen oder entfernen, was verschickt wird.',
    tooHeavy: 'Zusammen ist das für ein Paket in dieses Land zu schwer. Bitte weniger bestellen.',
    tooCheap: (least) =>
      `Zahlungen unter ${least} können wir nicht annehmen. Bitte noch etwas dazulegen oder ein Stück mehr nehmen.`,
    tooExpensive:
      'Das ist mehr, als sich auf einmal bezahlen lässt. Bitte auf mehrere Bestellungen verteilen.',
    summary: 'Übersicht',
    subtotal: 'Zwischensumme',
    total: 'Insgesamt',
    withDelivery: (way) => `Insgesamt mit ${way}`,
    nextDelivery: 'Der Versand kommt hinzu, sobald ein Land gewählt ist.',
    taxInclusive: 'Alle Preise enthalten die Mehrwertsteuer.',
    taxExclusive: 'Die Steuer kommt auf der Bezahlseite hinzu, je nach Adresse.',
    waiver: {
      title: 'Download und Widerrufsrecht',
      text: 'Ich verlange ausdrücklich, dass der Download sofort bereitgestellt wird, vor Ablauf der Widerrufsfrist, und mir ist bekannt, dass damit mein Widerrufsrecht dafür erlischt.',
    },
    pay: 'Weiter zur Zahlung',
    payHelp:
      'Auf der Bezahlseite lässt sich alles noch einmal prüfen. Verbindlich wird die Bestellung erst, wenn dort bezahlt wird.',
    payWith: 'Die Bezahlseite gehört zu Stripe. Kartennummern erreichen uns nie.',
    payDemo: 'Die Bezahlseite ist nachgebildet. Es fließt kein Geld.',
    cannot: 'Vor dem Bezahlen:',
    cannotLines: 'Ansehen, was oben markiert ist.',
    keepShopping: 'Weiter einkaufen',
    closed: 'Der Shop ist geschlossen, zurzeit kann nichts bezahlt werden. Der Warenkorb bleibt.',
    legal: 'Vor der Bestellung:',
    problems: {
      short: {
        title: 'Es sind weniger da als gewünscht',
        lead: 'Jemand war schneller. Was noch da ist, steht bei jeder Zeile; berechnet wurde nichts.',
      },
      changed: {
        title: 'Der Warenkorb hat sich geändert',
        lead: 'Ein Preis oder eine Menge ist nicht mehr wie zuletzt gesehen. Bitte durchsehen; berechnet wurde nichts.',
      },
      waiver: {
        title: 'Eine Zustimmung fehlt',
        lead: 'Ein Download kann nur mit der Zustimmung über dem Knopf verkauft werden. Berechnet wurde nichts.',
      },
      closed: {
        title: 'Der Shop ist geschlossen',
        lead: 'Zurzeit kann nichts bezahlt werden. Der Warenkorb bleibt; berechnet wurde nichts.',
      },
      unavailable: {
        title: 'Das hat nicht geklappt',
        lead: 'Der Shop oder der Zahlungsdienst hat nicht geantwortet. Berechnet wurde nichts. Gleich noch einmal versuchen.',
      },
      country: {
        title: 'Wohin geht es?',
        lead: 'Ein Land auswählen, in das wir versenden. Berechnet wurde nichts.',
      },
      busy: {
        title: 'Dieser Warenkorb wird in einem anderen Fenster bezahlt',
        lead: 'Dort abschließen oder es gleich noch einmal versuchen. Doppelt berechnet wurde nichts.',
      },
      refused: {
        title: 'Das ging nicht',
        lead: 'Was verlangt wurde, ist ausverkauft oder nicht mehr im Verkauf.',
      },
      limited: {
        title: 'Mehr gibt es nicht',
        lead: 'Es sind weniger da oder je Bestellung zu haben als gewünscht. Im Warenkorb liegt, was zu haben ist.',
      },
    },
    back: {
      title: 'Zurück von der Bezahlseite',
      lead: 'Berechnet wurde nichts. Was im Warenkorb liegt, halten wir zurück, bis die Bezahlseite schließt.',
      until: (time) => `Sie schließt am ${time}.`,
      over: 'Berechnet wurde nichts, und die Bezahlseite ist geschlossen. Der Warenkorb ist, wie er war; zurückgehalten wird nichts, bis es wieder zur Bezahlseite geht.',
    },
    added: 'Es liegt im Warenkorb.',
    done: {
      set: (name, figure, subtotal) => `${name}: ${figure}. Zwischensumme ${subtotal}.`,
      removed: (name, subtotal) => `Entfernt: ${name}. Zwischensumme ${subtotal}.`,
      updated: (subtotal) => `Der Warenkorb ist auf dem neuesten Stand. Zwischensumme ${subtotal}.`,
    },
    failed: 'Das konnte nicht gespeichert werden. Der Warenkorb ist wie zuvor.',
  },
  orderPage: {
    title: (number) => `Bestellung ${number}`,
    placed: (time) => `Aufgegeben am ${time}`,
    state: {
      pending: {
        title: 'Noch nicht bezahlt',
        lead: 'Die Waren halten wir zurück, solange die Bezahlseite offen ist.',
      },
      paid: {
        title: 'Bezahlt',
        lead: 'Vielen Dank. Wir machen die Bestellung fertig.',
      },
      fulfilled: {
        title: 'Abgeschlossen',
        lead: 'Alles ist verschickt oder kann heruntergeladen werden.',
      },
      backordered: {
        title: 'Bezahlt, aber vergriffen',
        lead: 'Die Zahlung kam, als die Waren schon ausverkauft waren. Wir haben geschrieben: Warten oder Geld zurück, beides ist möglich.',
      },
      part_refunded: {
        title: 'Teilweise erstattet',
        lead: 'Wir haben einen Teil des Bezahlten zurückgezahlt.',
      },
      refunded: {
        title: 'Erstattet',
        lead: 'Wir haben alles zurückgezahlt.',
      },
      disputed: {
        title: 'Zahlung strittig',
        lead: 'Die Bank hat das Geld zurückgefordert. Bis sie entschieden hat, wird nichts verschickt, und keine Datei kann geladen werden.',
      },
      expired: {
        title: 'Nicht abgeschlossen',
        lead: 'Die Bestellung wurde nicht bezahlt, und es wurde nichts berechnet. Die Waren halten wir nicht mehr zurück.',
      },
    },
    returned: {
      title: 'Nicht abgeschlossen und zurückgezahlt',
      lead: 'Gezahlt wurde etwas anderes als bestellt, deshalb haben wir alles zurückgezahlt. Die Ware halten wir nicht mehr zurück.',
    },
    awaiting: {
      title: 'Zahlung unterwegs',
      lead: 'Die Bank braucht etwas länger. Die Waren halten wir zurück, und wir schreiben, sobald die Zahlung da ist.',
    },
    goods: 'Was bestellt wurde',
    subtotal: 'Zwischensumme',
    discount: 'Rabatt',
    shipping: 'Versand',
    tax: 'Steuer',
    taxIncluded: 'Enthaltene Steuer',
    total: 'Insgesamt',
    refunded: 'Erstattet',
    less: (amount) => `−${amount}`,
    refunds: 'Erstattungen',
    refund: (amount, day) => `${amount} am ${day}`,
    refundStatus: {
      succeeded: 'zurückgezahlt',
      pending: 'unterwegs',
      failed: 'fehlgeschlagen',
    },
    owed: 'Vergriffen',
    downloads: 'Zum Herunterladen',
    download: (name) => `${name} herunterladen`,
    left: (count, figure, until) =>
      count === 1 ? `Noch einmal, bis ${until}.` : `Noch ${figure}-mal, bis ${until}.`,
    usedUp:
      'So oft geladen, wie es möglich ist. Wenn etwas schiefging, genügt eine Nachricht an uns.',
    over: (day) => `Die Zeit zum Laden endete am ${day}.`,
    linkLasts: 'Jeder Link gilt einen Tag; auf dieser Seite steht immer ein frischer.',
    address: 'Geht an',
    email: 'E-Mail',
    tracking: 'Paket',
    carrier: 'Versanddienst',
    number: 'Sendungsnummer',
    withdrawal: {
      title: 'Widerrufsrecht',
      goods: (figure) =>
        `Waren können binnen ${figure} Tagen nach der Lieferung zurückgeschickt werden; in den ersten 14 davon kann der Vertrag ohne Angabe von Gründen widerrufen werden.`,
      waived: (time) =>
        `Am ${time} wurde verlangt, dass der Download sofort bereitsteht, und bestätigt, dass das Widerrufsrecht dafür damit erlischt.`,
    },
    seller: 'Verkauft von',
    keepLink:
      'Wer die Adresse dieser Seite hat, kann die Bestellung sehen. Bitte für sich behalten.',
    toShop: 'Zurück zum Shop',
  },
};
