import { type Contents, listAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt } from './parse-source';

/** Checks that nobody claims to have measured a product that they have not used. */
export function checkMeasurements(contents: Contents): Fault[] {
  return contents.ofKind('product').flatMap((product) => {
    if (textAt(product.data, 'assessment') !== 'specifications') return [];
    return listAt(product.data, 'specs').flatMap((spec, index) => {
      if (textAt(spec, 'source') !== 'measured') return [];
      return [
        faultAt(product, ['specs', index, 'source'], {
          message: 'is "measured", but "assessment" says that the product was not used',
          remedy:
            'Name where the figure comes from, maker or published; or, if you have used and measured the product, set "assessment: hands-on".',
        }),
      ];
    });
  });
}
