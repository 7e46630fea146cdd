const GRAMMAR = /^(?:\d{8}|\d{12,14})$/;

/**
 * True for a GTIN-8, -12 (UPC), -13 (EAN) or -14 with a right check digit: from the right, digits
 * weigh 1, 3, 1, 3 … and sum to a multiple of 10 (GS1 General Specifications). All zeros, which
 * would pass, is what empty catalogue fields hold, so it is refused.
 */
export function isGtin(text: string): boolean {
  if (!GRAMMAR.test(text) || /^0+$/.test(text)) return false;
  let sum = 0;
  for (const [index, digit] of [...text].reverse().entries()) {
    sum += Number(digit) * (index % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}
