import { describe, expect, it } from 'vitest';
import { disclosuresFor } from '@/lib/affiliate/disclosure';
import { amazonAtHome, awin, direct, directPaid, networks } from './merchants';

describe('disclosures of a page', () => {
  it.each(networks)('$programme owes the general notice', (one) => {
    expect(disclosuresFor([one])).toEqual(['affiliate-general']);
  });

  it('Amazon owes the sentence of its agreement too, once, wherever it stands in the list', () => {
    const both = ['affiliate-general', 'amazon-associate'];
    expect(disclosuresFor([amazonAtHome])).toEqual(both);
    expect(disclosuresFor([direct, awin, amazonAtHome, amazonAtHome])).toEqual(both);
  });

  it('a merchant without a network owes it only where it pays', () => {
    expect(disclosuresFor([directPaid])).toEqual(['affiliate-general']);
    expect(disclosuresFor([direct])).toEqual([]);
    expect(disclosuresFor([])).toEqual([]);
  });
});
