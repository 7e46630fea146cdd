import { brandKey } from '@/lib/core/brand-key';
import { readValue } from '../attributes/read-value';
import type { Value } from '../attributes/value';
import { type Contents, listAt, textAt, valueAt } from '../contents';
import type { SourceDocument } from '../parse-source';
import type { Attribute } from '../schema/attribute';
import type { BrowsedProduct } from './match-product';

type Declared = ReadonlyMap<string, Attribute>;

function valuesOf(
  product: SourceDocument,
  attributes: Declared,
  language: 'de' | 'en',
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const row of listAt(product.data, 'specs')) {
    const attribute = attributes.get(textAt(row, 'attribute') ?? '');
    const written = valueAt(row, ['value']);
    if (!attribute || written === undefined || written === null) continue;
    const read = readValue(attribute, written as string, language);
    if ('value' in read && read.value !== null) values[attribute.id] = read.value;
  }
  return values;
}

/** The products of a category as filters see them, as far as their files have no faults; without prices. */
export function readBrowsed(
  contents: Contents,
  category: SourceDocument,
  attributes: readonly Attribute[],
): BrowsedProduct[] {
  const language = textAt(contents.ofKind('site')[0]?.data, 'language') === 'de' ? 'de' : 'en';
  const declared = new Map(attributes.map((each) => [each.id, each]));
  return contents
    .ofKind('product')
    .filter(({ data }) => textAt(data, 'category') === category.slug)
    .map((product) => ({
      brandKey: brandKey(textAt(product.data, 'brand') ?? ''),
      values: valuesOf(product, declared, language),
      price: null,
    }));
}
