import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGtin } from '@/lib/affiliate/gtin';

describe('GTIN', () => {
  it.each(['96385074', '036000291452', '4006381333931', '9780306406157', '10614141000415'])(
    '%s is accepted',
    (text) => expect(isGtin(text)).toBe(true),
  );

  it.each([
    ['a wrong check digit', '4006381333932'],
    ['nine digits', '400638133'],
    ['eleven digits', '03600029145'],
    ['fifteen digits', '100614141000415'],
    ['a space', '4006381 333931'],
    ['a line end', '4006381333931\n'],
    ['another script’s digits', '٤٠٠٦٣٨١٣٣٣٩٣١'],
    ['nothing', ''],
    ['a placeholder of zeros', '0000000000000'],
  ])('%s is refused', (_, text) => expect(isGtin(text)).toBe(false));

  it('one of ten last digits fits, and padding to a longer GTIN keeps it valid', () => {
    const body = fc.stringMatching(/^[1-9]\d{6}$/);
    fc.assert(
      fc.property(body, (seven) => {
        const fits = [...'0123456789'].map((last) => seven + last).filter(isGtin);
        expect(fits).toHaveLength(1);
        for (const length of [12, 13, 14]) {
          expect(isGtin((fits[0] ?? '').padStart(length, '0'))).toBe(true);
        }
      }),
    );
  });
});
