import { AppError } from '@/lib/core/errors';
import { messagesFor } from '@/lib/i18n/messages';
import type { Attribute } from '../schema/attribute';
import type { ProductFields } from '../schema/product';
import type { Site, Spec } from '../types';
import { readValue } from './read-value';
import type { Value, Values } from './value';
import { wordValue } from './word-value';

type Specified = Pick<ProductFields, 'specs'> & { readonly slug: string };
type Written = ProductFields['specs'][number];

function faulty({ slug }: Specified, index: number, message: string, remedy: string): never {
  throw new AppError('invalid_content', `The content has faults: ${message}`, {
    where: `the product ${slug}, specs.${index}`,
    remedy,
  });
}

/**
 * The specifications of a product as they are read, and what can be compared of them: each line that
 * gives an attribute gets its heading and name from the category, and its figure in the category's unit.
 * @throws AppError `invalid_content` for what the check of the content would have refused.
 */
export function resolveSpecs(
  product: Specified,
  attributes: readonly Attribute[],
  site: Pick<Site, 'language' | 'locale'>,
): { readonly specs: readonly Spec[]; readonly values: Values } {
  const m = messagesFor(site.language);
  const places = new Map(attributes.map(({ id }, place) => [id, place]));
  const values: Record<string, Value> = {};

  function resolve(
    { attribute: id, group = '', name = '', text, source, on, value: written }: Written,
    index: number,
  ): Spec {
    if (id === undefined) return { group, name, value: text ?? String(written), source, on };
    const attribute = attributes[places.get(id) ?? -1];
    if (!attribute) return faulty(product, index, `there is no attribute "${id}"`, 'Declare it.');
    const read = readValue(attribute, written, site.language);
    if ('message' in read) return faulty(product, index, read.message, read.remedy);
    if (read.value !== null) values[id] = read.value;
    const plain =
      read.value === null
        ? attribute.type === 'text'
          ? String(written)
          : m.product.none
        : wordValue(attribute, read.value, {
            locale: site.locale,
            yes: m.product.yes,
            no: m.product.no,
          });
    const { group: heading, name: title } = attribute;
    return { attribute: id, group: heading, name: title, value: text ?? plain, source, on };
  }

  const specs = product.specs.map(resolve);
  const placeOf = ({ attribute = '' }: Spec) => places.get(attribute) ?? places.size;
  return { specs: specs.toSorted((a, b) => placeOf(a) - placeOf(b)), values };
}
