/** Structured data of the page. `json` comes from `serializeJsonLd`, which cannot end the script. */
export function JsonLd({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the serialiser escapes every "<"
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
