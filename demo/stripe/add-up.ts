/** A line of a basket; amounts are minor units. */
export interface BasketLine {
  readonly unitAmount: number;
  readonly quantity: number;
  /** The tax is in the price; else it comes on top. */
  readonly isInclusive: boolean;
}

export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly discount:
    | { readonly amountOff: number }
    /** In hundredths of a percent. */
    | { readonly shareOff: number }
    | null;
  readonly shipping: { readonly amount: number; readonly isInclusive: boolean } | null;
  /** In hundredths of a percent; 0 where no tax is reckoned. */
  readonly taxRate: number;
}

export interface Sum {
  readonly subtotal: number;
  readonly discount: number;
  /** Whether on top or included. */
  readonly tax: number;
  readonly total: number;
}

export interface Totals extends Sum {
  readonly lines: readonly Sum[];
  readonly shipping: Sum | null;
}

const WHOLE = 100_00;

/** Rounded to the nearest, halves up, without fractions. */
function divide(dividend: bigint, divisor: bigint): number {
  return Number((2n * dividend + divisor) / (2n * divisor));
}

function sumOf(subtotal: number, discount: number, isInclusive: boolean, taxRate: number): Sum {
  const taxed = subtotal - discount;
  const tax = divide(BigInt(taxed) * BigInt(taxRate), BigInt(WHOLE + (isInclusive ? taxRate : 0)));
  return { subtotal, discount, tax, total: taxed + (isInclusive ? 0 : tax) };
}

/** Shares a discount out over the lines by what they cost: the shares make up the whole of it. */
function shareOut(discount: number, subtotals: readonly number[], subtotal: number): number[] {
  if (subtotal === 0) return subtotals.map(() => 0);
  const shares = subtotals.map((part) =>
    Number((BigInt(discount) * BigInt(part)) / BigInt(subtotal)),
  );
  let left = discount - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, index) => {
    const isShort = left > 0 && share < (subtotals[index] ?? 0);
    if (isShort) left -= 1;
    return isShort ? share + 1 : share;
  });
}

/**
 * What a basket comes to, as Checkout reckons it: a discount is for the lines, not for shipping;
 * tax is reckoned a line on what is left. Then, for lines, shipping and the whole alike,
 * `total = subtotal - discount + tax on top (+ shipping)`; `tax` counts included tax too.
 */
export function addUp({ lines, discount, shipping, taxRate }: Basket): Totals {
  const subtotals = lines.map(({ unitAmount, quantity }) => unitAmount * quantity);
  const subtotal = subtotals.reduce((sum, part) => sum + part, 0);
  const wanted =
    discount === null
      ? 0
      : 'amountOff' in discount
        ? discount.amountOff
        : divide(BigInt(subtotal) * BigInt(discount.shareOff), BigInt(WHOLE));
  const off = Math.min(wanted, subtotal);
  const shares = shareOut(off, subtotals, subtotal);
  const sums = lines.map((line, index) =>
    sumOf(subtotals[index] ?? 0, shares[index] ?? 0, line.isInclusive, taxRate),
  );
  const shipped = shipping && sumOf(shipping.amount, 0, shipping.isInclusive, taxRate);
  const all = shipped ? [...sums, shipped] : sums;
  const over = (part: (sum: Sum) => number) => all.reduce((sum, one) => sum + part(one), 0);
  return {
    lines: sums,
    shipping: shipped,
    subtotal,
    discount: off,
    tax: over(({ tax }) => tax),
    total: over(({ total }) => total),
  };
}
