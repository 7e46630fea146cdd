import { readValue } from './attributes/read-value';
import { inSmallLetters, repeats } from './check-repeats';
import { type Contents, listAt, textAt, valueAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';
import { type Attribute, AttributeSchema } from './schema/attribute';
import { suggestNearest } from './suggest-nearest';

const isWritten = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function checkDeclared(category: SourceDocument): Fault[] {
  const attributes = listAt(category.data, 'attributes');
  const ids = attributes.map((_, index) => ['attributes', index, 'id']);
  return [
    ...repeats(category, ids, 'Give each attribute an id of its own.', inSmallLetters),
    ...attributes.flatMap((attribute, index) => {
      const options = listAt(attribute, 'options');
      const at = (field: string) =>
        options.map((_, option) => ['attributes', index, 'options', option, field]);
      return [
        ...repeats(category, at('value'), 'Give each option a value of its own.', inSmallLetters),
        ...repeats(category, at('name'), 'Give each option a name of its own.', inSmallLetters),
      ];
    }),
  ];
}

/** The attributes of a category, as far as they have no faults. */
export function declaredBy(category: SourceDocument | undefined): Attribute[] {
  return listAt(category?.data, 'attributes').flatMap((attribute) => {
    const read = AttributeSchema.safeParse(attribute);
    return read.success ? [read.data] : [];
  });
}

function unknownAttribute(id: string, ids: readonly string[], category: SourceDocument) {
  const near = suggestNearest(id, ids);
  const known = ids.length > 0 ? `It declares: ${ids.join(', ')}.` : 'It declares none.';
  return {
    message: `names the attribute "${id}", which the category "${category.slug}" does not declare`,
    remedy: near
      ? `Did you mean ${near}? Else declare it in ${category.file}.`
      : `Declare it in ${category.file}, or remove it. ${known}`,
  };
}

function checkGiven(
  product: SourceDocument,
  category: SourceDocument,
  contents: Contents,
): Fault[] {
  const language = textAt(contents.ofKind('site')[0]?.data, 'language') === 'de' ? 'de' : 'en';
  const ids = listAt(category.data, 'attributes').flatMap((each) => textAt(each, 'id') ?? []);
  const attributes = new Map(declaredBy(category).map((each) => [each.id, each]));
  const rows = listAt(product.data, 'specs');
  const given = rows.map((_, index) => ['specs', index, 'attribute']);
  return [
    ...repeats(product, given, 'Give each attribute once.', inSmallLetters),
    ...rows.flatMap((row, index): Fault[] => {
      const id = textAt(row, 'attribute');
      if (id === undefined) {
        if (ids.length === 0 || textAt(row, 'name') === undefined) return [];
        return [
          faultAt(product, ['specs', index], {
            message: `gives a name, but the category "${category.slug}" declares attributes`,
            remedy: `Give "attribute" with one of: ${ids.join(', ')}; or declare it in ${category.file}.`,
          }),
        ];
      }
      if (!ids.includes(id)) {
        return [
          faultAt(product, ['specs', index, 'attribute'], unknownAttribute(id, ids, category)),
        ];
      }
      const attribute = attributes.get(id);
      const written = valueAt(row, ['value']);
      if (!attribute || !isWritten(written)) return [];
      const read = readValue(attribute, written, language);
      return 'message' in read ? [faultAt(product, ['specs', index, 'value'], read)] : [];
    }),
  ];
}

function checkVariant(product: SourceDocument, contents: Contents): Fault[] {
  const path = ['variant', 'of'];
  const slug = textAt(product.data, ...path);
  if (slug === undefined) return [];
  const original = contents.find('product', slug);
  if (slug === product.slug) {
    const remedy = 'Name the product that it is a variant of.';
    return [faultAt(product, path, { message: 'names the product itself', remedy })];
  }
  if (original && valueAt(original.data, ['variant']) !== undefined) {
    const root = textAt(original.data, ...path);
    return [
      faultAt(product, path, {
        message: `names "${slug}", which is a variant itself`,
        remedy: root ? `Name ${root}.` : 'Name the product that both are variants of.',
      }),
    ];
  }
  if (!original || textAt(original.data, 'category') === textAt(product.data, 'category'))
    return [];
  return [
    faultAt(product, path, {
      message: `names "${slug}", which is of another category`,
      remedy: 'Give both the same category.',
    }),
  ];
}

/**
 * Checks what categories declare of their products, and what products give of it: that every
 * attribute is declared, given once, in a unit that can be converted, and with an option that there is.
 */
export function checkAttributes(contents: Contents): Fault[] {
  return [
    ...contents.ofKind('category').flatMap(checkDeclared),
    ...contents.ofKind('product').flatMap((product) => {
      const category = contents.find('category', textAt(product.data, 'category') ?? '');
      return [
        ...(category ? checkGiven(product, category, contents) : []),
        ...checkVariant(product, contents),
      ];
    }),
  ];
}
