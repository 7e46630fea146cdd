import type { api as english } from './en';

/** German: the page that says what the API answers. */
export const api: typeof english = {
  title: 'Datenschnittstelle',
  description:
    'Was diese Website veröffentlicht, als Daten für andere Oberflächen: Adressen, Angaben, Antworten und Fehler ihrer öffentlichen Schnittstelle.',
  lead: 'Alles, was diese Website veröffentlicht, als Daten für jede andere Oberfläche. Nichts davon verlangt einen Schlüssel.',
  document: 'OpenAPI-Dokument',
  viewer: 'Schnittstelle ausprobieren',
  withoutScript: 'Das Ausprobieren verlangt JavaScript. Die Übersicht sagt alles auch ohne.',
  addresses: 'Adressen',
  parameters: 'Angaben in der Adresse',
  required: 'erforderlich',
  noParameters: 'Keine eigenen Angaben.',
  answersWith: 'Antwortet mit:',
  schemas: 'Woraus Antworten bestehen',
  problems: 'Fehler',
  problemsLead:
    'Was schiefgeht, wird nach RFC 9457 mitgeteilt: welche Art von Fehler es ist, was an welcher Angabe nicht stimmt und wie es sich beheben lässt.',
};
