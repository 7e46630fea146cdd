import { type Contents, listAt, textAt, valueAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

function checkEntries(list: SourceDocument, field: string, sold: ReadonlySet<string>): Fault[] {
  return listAt(list.data, field).flatMap((entry, index) => {
    const product = textAt(entry, 'product');
    const isSold = product !== undefined && sold.has(product);
    const saysOurs = valueAt(entry, ['ours']) === true;
    const at = (message: string, remedy: string) => [
      faultAt(list, [field, index, 'ours'], { message, remedy }),
    ];
    if (isSold && !saysOurs) {
      return at(
        `is missing: "${product}" is sold in your own shop, and readers must know`,
        'Add "ours: true".',
      );
    }
    if (isSold || !saysOurs) return [];
    return at(
      'is true, but no good of your shop is this product',
      'Remove it, or name the product in the good’s own file under "product".',
    );
  });
}

/** Checks that a list which ranks what the publisher sells says so, and says so of nothing else. */
export function checkOurs(contents: Contents): Fault[] {
  const sold = new Set(
    contents.ofKind('good').flatMap(({ data }) => textAt(data, 'product') ?? []),
  );
  return contents
    .ofKind('list')
    .flatMap((list) => [
      ...checkEntries(list, 'picks', sold),
      ...checkEntries(list, 'considered', sold),
    ]);
}
