import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const FOLDER = path.resolve(import.meta.dirname, '../../data/schemas');

const SCHEMAS = ['sitemap', 'sitemap-index', 'open-search'] as const;
const SHARED = ['sitemap-types', 'sitemap-image', 'alternate-link'];

const read = (name: string) => ({
  fileName: `${name}.xsd`,
  contents: readFileSync(path.join(FOLDER, `${name}.xsd`), 'utf8'),
});
/** Room for a sitemap of the largest size, in pages of 64 KiB. */
const MEMORY = { initialMemoryPages: 256, maxMemoryPages: 16_384 };

/** What an XML schema below tests/data/schemas has against a file. */
export async function schemaFaults(
  xml: string,
  schema: (typeof SCHEMAS)[number],
): Promise<string[]> {
  const { valid, errors, rawOutput } = await validateXML({
    xml: { fileName: 'given.xml', contents: xml },
    schema: read(schema),
    preload: SHARED.map(read),
    ...MEMORY,
  });
  const faults = errors.map(({ message }) => message);
  return valid || faults.length > 0 ? faults : [rawOutput];
}
