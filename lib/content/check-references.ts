import { repeatsIn } from './check-repeats';
import { type Contents, entriesAt, listAt, textAt } from './contents';
import type { KindName } from './document-kinds';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';
import { suggestNearest } from './suggest-nearest';

/** Where a document names another. */
export interface Reference {
  readonly path: readonly PropertyKey[];
  readonly kind: KindName;
}

const each = (data: unknown, list: string, kind: KindName, field?: string): Reference[] =>
  listAt(data, list).map((_, index) => ({
    path: field ? [list, index, field] : [list, index],
    kind,
  }));

const eachBelow = (data: unknown, path: readonly PropertyKey[], kind: KindName): Reference[] =>
  listAt(data, ...path).map((_, index) => ({ path: [...path, index], kind }));

const AUTHOR: Reference = { path: ['author'], kind: 'author' };
const CATEGORY: Reference = { path: ['category'], kind: 'category' };

/** Where documents name other documents by slug. */
export function referencesOf({ kind, data }: SourceDocument): Reference[] {
  switch (kind) {
    case 'site':
      return [{ path: ['homeMerchant'], kind: 'merchant' }];
    case 'product':
      return [
        AUTHOR,
        CATEGORY,
        { path: ['predecessor', 'product'], kind: 'product' },
        { path: ['successor', 'product'], kind: 'product' },
        { path: ['variant', 'of'], kind: 'product' },
        ...each(data, 'links', 'merchant', 'merchant'),
        ...each(data, 'prices', 'merchant', 'merchant'),
      ];
    case 'list':
      return [
        AUTHOR,
        CATEGORY,
        ...each(data, 'picks', 'product', 'product'),
        ...each(data, 'considered', 'product', 'product'),
      ];
    case 'deal':
      return [
        { path: ['merchant'], kind: 'merchant' },
        { path: ['product'], kind: 'product' },
      ];
    case 'shop':
      return [
        { path: ['withdrawal'], kind: 'page' },
        { path: ['terms'], kind: 'page' },
      ];
    case 'good':
      return [
        CATEGORY,
        { path: ['product'], kind: 'product' },
        ...eachBelow(data, ['book', 'guides'], 'guide'),
        ...eachBelow(data, ['book', 'lists'], 'list'),
      ];
    case 'comparison':
      return [AUTHOR, ...each(data, 'products', 'product')];
    case 'guide':
      return [AUTHOR, ...each(data, 'categories', 'category')];
    default:
      return [];
  }
}

/** What to say of a slug that nothing has: the one that was meant, or those that there are. */
export function missingReference(
  kind: KindName,
  slug: string,
  contents: Contents,
): Pick<Fault, 'message' | 'remedy'> {
  const known = contents.slugs(kind);
  const near = suggestNearest(slug, known);
  const list = known.length > 0 ? `Known: ${known.slice(0, 12).join(', ')}.` : 'There is none yet.';
  return {
    message: `names the ${kind} "${slug}", which does not exist`,
    remedy: near ? `Did you mean ${near}? Else write it first.` : `Write it first. ${list}`,
  };
}

function checkTargets(document: SourceDocument, contents: Contents): Fault[] {
  return referencesOf(document).flatMap(({ path, kind }) => {
    const slug = textAt(document.data, ...path);
    if (slug === undefined || contents.find(kind, slug)) return [];
    return [faultAt(document, path, missingReference(kind, slug, contents))];
  });
}

function checkPickCategories(list: SourceDocument, contents: Contents): Fault[] {
  const category = textAt(list.data, 'category');
  if (category === undefined) return [];
  return listAt(list.data, 'picks').flatMap((_, index) => {
    const path = ['picks', index, 'product'];
    const product = contents.find('product', textAt(list.data, ...path) ?? '');
    const other = textAt(product?.data, 'category');
    if (other === undefined || other === category) return [];
    return [
      faultAt(list, path, {
        message: `is of the category "${other}", but the list is of "${category}"`,
        remedy: 'Pick a product of the list’s own category, or change one of the two categories.',
      }),
    ];
  });
}

/** What a list says it left out may be none of its picks, neither by slug nor by name. */
function checkConsidered(list: SourceDocument, contents: Contents): Fault[] {
  const picks = listAt(list.data, 'picks').map((pick) => textAt(pick, 'product'));
  const names = picks.map((slug) =>
    textAt(contents.find('product', slug ?? '')?.data, 'name')?.toLowerCase(),
  );
  return listAt(list.data, 'considered').flatMap((entry, index) => {
    const field = textAt(entry, 'product') === undefined ? 'name' : 'product';
    const value = textAt(entry, field);
    if (value === undefined) return [];
    const place = field === 'name' ? names.indexOf(value.toLowerCase()) : picks.indexOf(value);
    if (place === -1) return [];
    return [
      faultAt(list, ['considered', index, field], {
        message: `names "${value}", which is picks.${place} of this list`,
        remedy: 'Remove it here, or from the picks.',
      }),
    ];
  });
}

function checkOwnRelatives(product: SourceDocument): Fault[] {
  return ['predecessor', 'successor'].flatMap((name) => {
    const path = [name, 'product'];
    if (textAt(product.data, ...path) !== product.slug) return [];
    return [
      faultAt(product, path, {
        message: 'names the product itself',
        remedy: 'Name the other product, or leave the slug out.',
      }),
    ];
  });
}

function checkScores(product: SourceDocument, contents: Contents): Fault[] {
  const category = contents.find('category', textAt(product.data, 'category') ?? '');
  const rubric = listAt(category?.data, 'rubric').flatMap((part) => textAt(part, 'id') ?? []);
  const scores = entriesAt(product.data, 'scores').map(([id]) => id);
  if (!category || rubric.length === 0 || product.data.scores === undefined) return [];
  const missing = rubric.filter((id) => !scores.includes(id));
  const unknown = scores.filter((id) => !rubric.includes(id));
  return [
    ...missing.map((id) =>
      faultAt(product, ['scores', id], {
        message: `is missing, but the rubric of "${category.slug}" asks for it`,
        remedy: 'Add a number from 0 to 10.',
      }),
    ),
    ...unknown.map((id) => {
      const near = suggestNearest(id, missing);
      return faultAt(product, ['scores', id], {
        message: `is not in the rubric of "${category.slug}"`,
        remedy: near ? `Did you mean ${near}?` : `Remove it. The rubric has: ${rubric.join(', ')}.`,
      });
    }),
  ];
}

/** Checks whatever one document says of another: that it exists, once, and fits. */
export function checkReferences(contents: Contents): Fault[] {
  return [
    ...contents.documents.flatMap((document) => checkTargets(document, contents)),
    ...contents
      .ofKind('list')
      .flatMap((list) => [
        ...repeatsIn(list, 'picks', 'product'),
        ...checkPickCategories(list, contents),
        ...repeatsIn(list, 'considered', 'name'),
        ...repeatsIn(list, 'considered', 'product'),
        ...checkConsidered(list, contents),
      ]),
    ...contents.ofKind('guide').flatMap((guide) => repeatsIn(guide, 'categories')),
    ...contents
      .ofKind('comparison')
      .flatMap((comparison) => [
        ...repeatsIn(comparison, 'products'),
        ...repeatsIn(comparison, 'reasons', 'product'),
      ]),
    ...contents.ofKind('author').flatMap((author) => repeatsIn(author, 'credentials')),
    ...contents
      .ofKind('product')
      .flatMap((product) => [
        ...repeatsIn(product, 'links', 'merchant'),
        ...repeatsIn(product, 'prices', 'merchant'),
        ...checkOwnRelatives(product),
        ...checkScores(product, contents),
      ]),
  ];
}
