import type { Catalogue } from '@/lib/catalogue/catalogue';
import { readCatalogue, type ShopShelf } from '@/lib/catalogue/read-catalogue';
import { DOCUMENT_KINDS, documentPath } from '@/lib/content/document-kinds';
import { parseSource } from '@/lib/content/parse-source';
import { SHOP_CONTENT } from './shop-content';

/** The shop of `SHOP_CONTENT` as the content hands it out, with changes to its settings. */
export function sampleShelf(changes: Partial<NonNullable<ShopShelf['shop']>> = {}): ShopShelf {
  const shop = DOCUMENT_KINDS.shop.schema.parse(
    parseSource('shop', 'shop.yaml', SHOP_CONTENT['shop.yaml'] ?? '').document.data,
  );
  const goods = ['base', 'book', 'shade'].map((slug) => {
    const name = `shop/${slug}.mdx`;
    const { data } = parseSource('good', name, SHOP_CONTENT[name] ?? '').document;
    return { ...DOCUMENT_KINDS.good.schema.parse(data), slug, path: documentPath('good', slug) };
  });
  return { shop: { ...shop, ...changes }, goods };
}

/** The same as a catalogue. */
export const sampleCatalogue = (): Catalogue => readCatalogue(sampleShelf());
