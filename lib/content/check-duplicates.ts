import { isGtin } from '@/lib/affiliate/gtin';
import { type Contents, entriesAt, listAt, textAt } from './contents';
import { DOCUMENT_KINDS, type KindName } from './document-kinds';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

interface Claim {
  readonly document: SourceDocument;
  readonly path: readonly PropertyKey[];
  /** What nothing else may have, such as `ASIN of US B0863TXGM3`. */
  readonly key: string;
  readonly remedy: string;
}

const SLUG_REMEDY = 'Give each a slug of its own: rename a file or change its "slug".';

function slugClaims(contents: Contents, kind: KindName): Claim[] {
  return contents.ofKind(kind).map((document) => ({
    document,
    path: ['slug'],
    key: `the slug "${document.slug}"`,
    remedy: SLUG_REMEDY,
  }));
}

function nameClaims(contents: Contents, kind: KindName): Claim[] {
  return contents.ofKind(kind).flatMap((document) => {
    const name = textAt(document.data, 'name');
    if (name === undefined) return [];
    const key = `the name "${name.toLowerCase()}"`;
    return [{ document, path: ['name'], key, remedy: 'Tell them apart by name, or merge them.' }];
  });
}

function asinClaims(document: SourceDocument): Claim[] {
  return entriesAt(document.data, 'asins').flatMap(([marketplace, value]) => {
    const asin = textAt(value);
    if (asin === undefined) return [];
    return [
      {
        document,
        path: ['asins', marketplace],
        key: `the ASIN ${asin} in ${marketplace}`,
        remedy: 'Look the product up again: an ASIN belongs to one product.',
      },
    ];
  });
}

function gtinClaims(document: SourceDocument, path: readonly PropertyKey[] = ['gtin']): Claim[] {
  const gtin = textAt(document.data, ...path);
  if (gtin === undefined || !isGtin(gtin)) return [];
  // The same number is written with and without leading zeros (GTIN-8, -12, -13, -14).
  const key = `the GTIN ${gtin.replace(/^0+/, '')}`;
  return [
    {
      document,
      path,
      key,
      remedy: 'Check the bar codes: a GTIN belongs to one product.',
    },
  ];
}

function variantGtinClaims(good: SourceDocument): Claim[] {
  return listAt(good.data, 'variants').flatMap((_, index) =>
    gtinClaims(good, ['variants', index, 'gtin']),
  );
}

/** Stock numbers are typed and read aloud, where capitals are lost. */
function skuClaims(good: SourceDocument): Claim[] {
  return listAt(good.data, 'variants').flatMap((variant, index) => {
    const sku = textAt(variant, 'sku');
    if (sku === undefined) return [];
    const path = ['variants', index, 'sku'];
    const remedy = 'Give each variant a stock number of its own, never used before.';
    return [{ document: good, path, key: `the SKU "${sku.toUpperCase()}"`, remedy }];
  });
}

function rubricClaims(category: SourceDocument): Claim[] {
  return listAt(category.data, 'rubric').flatMap((part, index) => {
    const id = textAt(part, 'id');
    if (id === undefined) return [];
    const path = ['rubric', index, 'id'];
    return [{ document: category, path, key: `the criterion "${id}"`, remedy: 'Remove one.' }];
  });
}

function reportShared(claims: readonly Claim[]): Fault[] {
  const groups = [...Map.groupBy(claims, (claim) => claim.key).values()];
  return groups
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((claim) => {
        const others = group
          .filter((other) => other !== claim)
          .map(({ document, path }) => `${document.file}:${document.lineOf(path)}`);
        return faultAt(claim.document, claim.path, {
          message: `shares ${claim.key} with ${others.join(' and ')}`,
          remedy: claim.remedy,
        });
      }),
    );
}

/** Checks that what names one thing names one thing only; every file concerned names the others. */
export function checkDuplicates(contents: Contents): Fault[] {
  const goods = contents.ofKind('good');
  const kinds = (Object.keys(DOCUMENT_KINDS) as KindName[]).filter(
    (kind) => kind !== 'site' && kind !== 'shop',
  );
  const products = contents.ofKind('product');
  return [
    ...kinds.flatMap((kind) => reportShared(slugClaims(contents, kind))),
    ...reportShared(nameClaims(contents, 'author')),
    ...reportShared(nameClaims(contents, 'category')),
    ...reportShared(nameClaims(contents, 'product')),
    ...reportShared(nameClaims(contents, 'good')),
    ...reportShared(goods.flatMap(skuClaims)),
    ...reportShared(goods.flatMap(variantGtinClaims)),
    ...reportShared(products.flatMap(asinClaims)),
    ...reportShared(products.flatMap((product) => gtinClaims(product))),
    ...contents.ofKind('category').flatMap((category) => reportShared(rubricClaims(category))),
  ];
}
