import { api } from './api/de';
import { book } from './book/de';
import { browse } from './browse/de';
import { compare } from './compare/de';
import type { en } from './en';
import { feeds } from './feeds/de';
import { mail } from './mail/de';
import { markdown } from './markdown/de';
import { suggest } from './search/de';
import { shop } from './shop/de';

/**
 * German: every word of the interface. Readers are addressed neither as „Sie“ nor as „du“, so that
 * the words suit either kind of site; docs/configure.md says so to publishers.
 */
export const de: typeof en = {
  api,
  layout: {
    skipToContent: 'Zum Inhalt springen',
    mainMenu: 'Alle Bereiche',
    shortcuts: 'Bereiche auf einen Blick',
    menu: 'Menü',
    search: 'Suche',
    footerMenu: 'Über diese Website',
    categories: 'Kategorien',
    follow: 'Abonnieren',
    allReviews: 'Alle Besprechungen',
    home: 'Startseite',
    breadcrumb: 'Pfad zu dieser Seite',
    guides: 'Ratgeber',
    rssFeed: 'RSS',
    atomFeed: 'Atom-Feed',
    jsonFeed: 'JSON-Feed',
    marketplaceLabel: 'Amazon-Shop',
    marketplaceHelp: 'Kauflinks führen in diesen Shop. Die Auswahl bleibt im Browser gespeichert.',
  },
  preview: {
    title: 'Vorschau – nicht veröffentlicht.',
    lead: 'Hier steht, was andere noch nicht sehen. Nichts davon wird aufbewahrt, kein Klick gezählt.',
    leave: 'Vorschau verlassen',
  },
  page: {
    onThisPage: 'Auf dieser Seite',
    copyLink: 'Link zu diesem Abschnitt kopieren:',
    linkCopied: 'Link kopiert',
    useDark: 'Dunkle Farben verwenden',
    useLight: 'Helle Farben verwenden',
  },
  home: {
    categoriesTitle: 'Nach Kategorie stöbern',
    guidesTitle: 'Gut zu wissen vor dem Kauf',
    reviewsTitle: 'Alle Besprechungen',
    trustTitle: 'Wie wir arbeiten',
    trustJudge: 'So bewerten wir',
    trustJudgeText:
      'Jede Wertung folgt veröffentlichten Kriterien. Bei jedem Wert in unseren Tabellen steht, ob er vom Hersteller oder aus einer veröffentlichten Quelle stammt.',
    trustPay: 'Wer uns bezahlt',
    trustPayText:
      'Für manche Links zahlt uns der Shop eine Provision. Sie ändert weder die Reihenfolge einer Liste noch den Kaufpreis.',
    trustData: 'Was wir speichern',
    trustDataText: 'Keine Tracking-Cookies, kein Nutzerprofil. Wir zählen Klicks, keine Menschen.',
  },
  article: {
    by: 'Von',
    published: (day) => `Veröffentlicht am ${day}`,
    updated: (day) => `Aktualisiert am ${day}`,
    table: 'Tabelle',
    changes: 'Was sich wann geändert hat',
    firstPublished: 'Erstmals veröffentlicht.',
    aboutAuthor: 'Wer das geschrieben hat',
    related: 'Passend dazu',
    howWeJudge: 'So bewerten wir Produkte',
  },
  list: {
    picksTitle: 'Empfehlungen auf einen Blick',
    compareTitle: 'Alle im Vergleich',
    inFull: 'Jede Empfehlung im Einzelnen',
    pickNumber: (position) => `Nr. ${position}`,
    forWhom: 'Für wen',
    why: 'Was uns gefällt',
    flaws: 'Schwächen, die kein Ausschlussgrund sind',
    readReview: (name) => `Zur ganzen Besprechung: ${name}`,
    jumpTo: (name) => `Direkt zu ${name}`,
    pickCount: (count) => (count === 1 ? '1 Empfehlung' : `${count} Empfehlungen`),
    wholeList: (title) => `Zur ganzen Liste: ${title}`,
    considered: 'Ebenfalls geprüft',
    featured: 'Unsere Empfehlungen',
    howWePicked: 'So haben wir ausgewählt',
  },
  product: {
    reviewTitle: (name) => `${name}: Besprechung`,
    verdict: 'Fazit',
    score: 'Wertung',
    outOfTen: (score) => `${score} von 10`,
    scoreBreakdown: 'So kommt die Wertung zustande',
    scoreSum: (score) =>
      `Die Gesamtwertung von ${score} ist der Durchschnitt dieser Teile, jeder mit seinem Gewicht gerechnet und ohne Zuschlag.`,
    weight: (percent) => `${percent} der Wertung`,
    assessment: {
      specifications:
        'Diese Wertung beruht auf veröffentlichten technischen Daten und einem veröffentlichten Artikel. Wir haben das Produkt weder gemessen noch benutzt.',
      'hands-on': 'Diese Wertung beruht darauf, dass wir das Produkt selbst benutzt haben.',
    },
    basis: { specifications: 'nach veröffentlichten Daten', 'hands-on': 'aus eigener Nutzung' },
    howWeJudge: 'So bewerten wir',
    pros: 'Was dafür spricht',
    cons: 'Was dagegen spricht',
    prosAndCons: 'Stärken und Schwächen',
    specifications: 'Technische Daten',
    specificationsOf: (name) => `Technische Daten: ${name}`,
    specGroup: 'Merkmal',
    yes: 'Ja',
    no: 'Nein',
    none: 'Keine',
    specValue: 'Wert',
    sources: {
      maker: 'Herstellerangabe',
      published: 'Veröffentlichte Quelle',
      measured: 'Von uns gemessen',
    },
    sourceDated: (source: string, day: string) => `${source}, ${day}`,
    bestFor: 'Am besten für:',
    model: 'Modell',
    gtin: 'GTIN',
    released: 'Erschienen',
    launchPrice: 'Preis zur Einführung',
    launchPriceDated: (price, when) => `${price} (${when})`,
    status: { current: 'Im Sortiment', replaced: 'Abgelöst', discontinued: 'Eingestellt' },
    statusLabel: 'Stand',
    standing: {
      replaced: 'Der Hersteller hat dieses Modell abgelöst.',
      discontinued: 'Dieses Modell wird nicht mehr hergestellt.',
    },
    considerInstead: 'Einen Blick wert ist der Nachfolger:',
    predecessor: 'Nachfolger von',
    successor: 'Abgelöst durch',
    rankIn: (position, title) => `Platz ${position} in „${title}“`,
    award: 'Auszeichnung',
  },
  evidence: {
    allFrom: {
      maker: 'Alle Angaben stammen vom Hersteller.',
      published: 'Alle Angaben stammen aus veröffentlichten Quellen.',
      measured: 'Alle Angaben wurden von uns gemessen.',
    },
    unlessMarked: {
      maker: 'Angaben ohne Vermerk stammen vom Hersteller.',
      published: 'Angaben ohne Vermerk stammen aus veröffentlichten Quellen.',
      measured: 'Angaben ohne Vermerk wurden von uns gemessen.',
    },
    maker: (count, figure) => {
      if (count === 0) return 'Keine Angabe stammt vom Hersteller';
      return count === 1
        ? `${figure} Angabe stammt vom Hersteller`
        : `${figure} Angaben stammen vom Hersteller`;
    },
    published: (count, figure) =>
      count === 0
        ? 'keine aus einer veröffentlichten Quelle'
        : `${figure} aus einer veröffentlichten Quelle`,
    measured: (count, figure) => {
      if (count === 0) return 'keine wurde von uns gemessen';
      return `${figure} ${count === 1 ? 'wurde' : 'wurden'} von uns gemessen`;
    },
    counts: (maker, published, measured) => `${maker}, ${published}, ${measured}.`,
  },
  offer: {
    disclosureLabel: 'Hinweis auf Werbung',
    moreOnDisclosure: 'Wie Links diese Website finanzieren',
    checkPrice: (merchant) => `Preis bei ${merchant} prüfen`,
    find: (merchant) => `Bei ${merchant} suchen`,
    forProduct: (name) => `: ${name}`,
    paidLink: 'Bezahlter Link',
    whoPaysUs: 'Wer uns bezahlt',
    launchPrice: (price, when) => `${price} zur Einführung, ${when}`,
    demo: 'Beispielpreis, erfunden',
    noPrice: 'Ohne Preisangabe',
    priceGone: 'Den jetzigen Preis nennt der Shop.',
    listPrice: 'Listenpreis',
    saving: (percent) => `${percent} % weniger`,
    availability: {
      in_stock: 'Auf Lager',
      preorder: 'Vorbestellbar',
      backorder: 'Nachbestellt',
      out_of_stock: 'Nicht auf Lager',
    },
    condition: { refurbished: 'Generalüberholt', used: 'Gebraucht' },
    membersOnly: 'Nur für zahlende Mitglieder',
    delivery: (price) => `Versand ${price}`,
    freeDelivery: 'Versand gratis',
    asOf: 'Stand',
    aboutPrices: 'Zu den Preisen',
    priceRule:
      'Wir zeigen einen Preis nur, solange wir dürfen, und nennen dabei die Zeit, zu der wir ihn zuletzt sahen. Das letzte Wort hat der Shop.',
    amazonPrices:
      'Preise und Verfügbarkeit gelten zum angegebenen Zeitpunkt (Datum und Uhrzeit) und können sich ändern. Für den Kauf gilt, was zum Zeitpunkt des Kaufs bei Amazon angezeigt wird.',
    amazonContent:
      'BESTIMMTE INHALTE AUF DIESER SEITE STAMMEN VON AMAZON. DIESE INHALTE WERDEN OHNE GEWÄHR BEREITGESTELLT UND KÖNNEN JEDERZEIT GEÄNDERT ODER ENTFERNT WERDEN.',
  },
  disclosure: {
    summary:
      'Diese Seite enthält bezahlte Links. Führt einer davon zu einem Kauf, zahlt uns der Shop eine Provision, und der Preis bleibt derselbe. Auf Auswahl und Reihenfolge unserer Empfehlungen hat die Provision keinen Einfluss.',
    amazon: 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
  },
  deal: {
    title: 'Angebote',
    none: 'Im Moment gibt es kein Angebot zu zeigen. Hier steht nur eines, solange sein Preis gilt, und mit der Uhrzeit, zu der wir ihn zuletzt gesehen haben.',
  },
  deals: {
    description:
      'Was Händler im Moment herabgesetzt haben, nach ihren eigenen Angaben, und Gutscheine: jeder Preis mit der Uhrzeit, zu der wir ihn gesehen haben.',
    lead: 'Was Händler im Moment herabgesetzt haben, nach ihren eigenen Angaben. Ein Preis steht hier nur, solange er gilt.',
    count: (count, figure) => (count === 1 ? '1 Angebot' : `${figure} Angebote`),
    filter: 'Angebote eingrenzen',
    category: 'Kategorie',
    merchant: 'Händler',
    brand: 'Marke',
    moreChoices: (figure) => `${figure} weitere`,
    saving: 'Ersparnis',
    price: 'Preis',
    anySaving: 'Beliebig',
    leastSaving: (percent) => `${percent} oder mehr`,
    from: (currency) => `Von, in ${currency}`,
    to: (currency) => `Bis, in ${currency}`,
    priceRange: (least, greatest) => `Zurzeit zwischen ${least} und ${greatest}`,
    sort: 'Sortieren nach',
    sorts: {
      saving: 'Größte Ersparnis',
      price: 'Niedrigster Preis',
      newest: 'Zuletzt gesehen',
      ending: 'Endet zuerst',
    },
    apply: 'Angebote zeigen',
    chosen: 'Getroffene Auswahl',
    remove: (filter) => `Entfernen: ${filter}`,
    clear: 'Auswahl aufheben',
    fromPrice: (price) => `Ab ${price}`,
    toPrice: (price) => `Bis ${price}`,
    nothing: 'Gerade kein Angebot',
    nothingLead:
      'Hier steht ein Angebot nur, solange sein Preis gilt, und mit der Uhrzeit, zu der wir ihn zuletzt gesehen haben.',
    noneTitle: 'Zu dieser Auswahl passt kein Angebot',
    noneLead: 'Eine Änderung zeigt mehr:',
    relax: {
      categories: 'Alle Kategorien',
      merchants: 'Alle Händler',
      brands: 'Alle Marken',
      saving: 'Beliebige Ersparnis',
      from: 'Ohne Untergrenze beim Preis',
      to: 'Ohne Obergrenze beim Preis',
    },
    relaxed: (change, deals) => `${change}: ${deals}`,
    awayTitle: 'Preise sind gerade nicht verfügbar',
    awayLead:
      'Sie lassen sich im Moment nicht lesen, daher fehlen hier vielleicht Angebote. In einer Minute noch einmal versuchen.',
    more: 'Weitere Angebote zeigen',
    toFirst: 'Zurück zu den ersten Angeboten',
    at: (merchant) => `bei ${merchant}`,
    belowMedian: (percent, observations) =>
      `${percent} unter dem Zentralwert aus 90 Tagen, ${observations} Beobachtungen`,
    medianRule:
      'Der Zentralwert aus 90 Tagen ist die Mitte aller Preise, die wir in den letzten 90 Tagen bei demselben Händler für ein Produkt gesehen haben: Die Hälfte lag darunter, die Hälfte darüber. Wie weit ein Preis darunter liegt, ist 100 × (Zentralwert − Preis) ÷ Zentralwert, abgerundet. Genannt wird es ab 5 %, und wenn mindestens 10 Beobachtungen vorliegen, die erste davon mindestens 30 Tage alt.',
    asOf: (time) => `Preis gesehen: ${time}`,
    code: 'Gutscheincode:',
    copyCode: 'Gutscheincode kopieren',
    codeCopied: 'Gutscheincode kopiert',
    until: (time) => `Gilt bis ${time}`,
    see: (merchant) => `Ansehen bei ${merchant}`,
    about: (name) => `: ${name}`,
    endedTitle: 'In den letzten sieben Tagen beendet',
    endedOn: (day) => `Beendet: ${day}`,
    noneFor: (name) => `Für ${name} gibt es im Moment kein Angebot.`,
    all: 'Alle Angebote',
  },
  category: {
    guides: 'Ratgeber',
    rubric: 'Nach diesen Kriterien bewerten wir',
  },
  author: {
    articles: (name) => `Von ${name}`,
  },
  checkout: {
    payTitle: 'Weiter zur Zahlung',
    payText:
      'Die Zahlungsseite öffnet sich von selbst. Kartendaten werden dort eingegeben und erreichen uns nie.',
    payLink: 'Zahlungsseite öffnen',
    doneTitle: 'Die Bestellung',
    paidTitle: 'Danke, die Bestellung ist bezahlt.',
    paidText: 'Die Rechnung ist per E-Mail unterwegs.',
    awaitingTitle: 'Danke, die Zahlung ist unterwegs.',
    awaitingText:
      'Die Bank braucht etwas länger. Die Ware bleibt so lange zurückgelegt, und eine E-Mail folgt, sobald die Zahlung da ist.',
    checkingTitle: 'Die Zahlung wird geprüft.',
    checkingText:
      'Sie ließ sich der Bestellung gerade nicht zuordnen. Nichts geht verloren: Eine E-Mail folgt, und es muss nicht noch einmal bezahlt werden.',
    notDoneTitle: 'Diese Bestellung ist nicht bezahlt.',
    notDoneText: 'Die Zahlung wurde nicht abgeschlossen, und nichts wurde abgebucht.',
    orderNumber: 'Bestellnummer',
    toOrder: 'Zur Bestellung',
    toShop: 'Zurück zum Shop',
  },
  search: {
    siteSearch: 'Diese Website durchsuchen',
    label: 'Was wird gesucht?',
    placeholder: 'Produkt oder Hersteller',
    submit: 'Suchen',
    title: 'Suche',
    description:
      'Suche in unseren Listen, Besprechungen, Ratgebern, Kategorien und den Seiten über diese Website.',
    resultsFor: (query) => `Ergebnisse für „${query}“`,
    resultCount: (count) => (count === 1 ? '1 Ergebnis' : `${count} Ergebnisse`),
    bestOf: (shown, total) =>
      `Die besten ${shown} von ${total} Ergebnissen. Ein weiteres Wort grenzt sie ein.`,
    partial: 'Nichts enthält alle diese Wörter. Hier kommen einige davon vor.',
    cut: (length) => `Nur nach den ersten ${length} Zeichen wurde gesucht.`,
    groups: {
      product: 'Besprechungen',
      list: 'Bestenlisten',
      guide: 'Ratgeber',
      comparison: 'Vergleiche',
      category: 'Kategorien',
      author: 'Autoren',
      page: 'Über diese Website',
    },
    kinds: {
      product: 'Besprechung',
      list: 'Bestenliste',
      guide: 'Ratgeber',
      comparison: 'Vergleich',
      category: 'Kategorie',
      author: 'Autor',
      page: 'Seite',
    },
    emptyLead:
      'Ein Name, ein Hersteller oder ein Merkmal genügt. Zahlen gehen mit und ohne Leerzeichen: 40 mm, 30 Stunden.',
    noneTitle: (query) => `Nichts passt zu „${query}“`,
    noneLead:
      'Vielleicht hilft eine andere Schreibweise oder ein allgemeineres Wort: der Name des Herstellers oder der Zweck.',
    browse: 'Stattdessen stöbern',
    lists: 'Unsere Listen',
    categories: 'Kategorien',
  },
  suggest,
  feeds,
  state: {
    loading: 'Wird geladen',
  },
  notFound: {
    title: 'Diese Seite steht nicht im Regal',
    lead: 'Vielleicht enthält die Adresse einen Tippfehler, oder die Seite ist umgezogen. Hier geht es weiter:',
  },
  card: {
    review: 'Besprechung',
    list: 'Bestenliste',
    guide: 'Ratgeber',
    comparison: 'Gegenüberstellung',
    category: 'Kategorie',
    author: 'Autor',
    page: 'Über diese Website',
    outOf: '/10',
  },
  book,
  browse,
  compare,
  mail,
  markdown,
  shop,
};
