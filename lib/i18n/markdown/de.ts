import type { markdown as english } from './en';

/** Deutsch: Wörter des Markdowns, das Programme statt der Seiten lesen, und seines Verzeichnisses. */
export const markdown: typeof english = {
  inHtml: 'Diese Seite für Menschen:',
  source: 'Quelle',
  answers: 'Fragen und Antworten',
  amazonLeftOut:
    'Was Amazon über Preise und Bestand mitteilt, steht hier nicht. Die Seite für Menschen zeigt es, solange es gilt.',
  priceFiltersLeftOut:
    'Nach Preisen filtern und sortieren lässt sich nur auf der Seite für Menschen.',
  indexLead:
    'Jede Seite gibt es auch als Markdown, unter ihrer Adresse mit angehängtem .md. Darin steht dasselbe wie auf der Seite, und wer für ihre Links bezahlt.',
  newest: (figure: string) =>
    `Hier stehen die neuesten ${figure} jeder Art; alle übrigen nennt die Seitenübersicht.`,
  sitemap: 'Seitenübersicht',
  sitemapText: 'Alle Adressen der Website mit dem Tag ihrer letzten Änderung',
  feedText: 'Die neuesten Beiträge',
};
