import { isRange, type Value, type Values } from '@/lib/content/attributes/value';
import type { Span } from '@/lib/content/filters/browse-filter';
import type { Constraint, Reading } from './constraint';

/** As much of a product as constraints ask about. */
export interface MatchedProduct {
  readonly category: string;
  readonly values: Values;
  /** In minor units of the site's currency; null where none is known. */
  readonly price: number | null;
}

const isIn = (figure: number, { from, to }: Span) =>
  figure >= (from ?? figure) && figure <= (to ?? figure);

function hasFigure(value: Value | undefined, span: Span, comparison: Constraint['comparison']) {
  if (typeof value === 'number') return isIn(value, span);
  if (!isRange(value)) return false;
  if (comparison === 'least') return value.to >= (span.from ?? value.to);
  if (comparison === 'most') return value.from <= (span.to ?? value.from);
  if (comparison === 'between') {
    return value.from <= (span.from ?? value.from) && value.to >= (span.to ?? value.to);
  }
  return isIn(value.from, span) || isIn(value.to, span);
}

function fits({ values }: MatchedProduct, reading: Reading, comparison: Constraint['comparison']) {
  if (reading.kind === 'category') return true;
  const value = values[reading.attribute];
  if (reading.kind === 'flag') return value === reading.flag;
  if (reading.kind === 'any') return value !== undefined && value !== false;
  if (reading.kind === 'figure') return hasFigure(value, reading.span, comparison);
  return Array.isArray(value) && (value as readonly string[]).includes(reading.option);
}

/** True where a product has what a constraint asks for; what is not known of it counts as not so. */
export function satisfies(product: MatchedProduct, constraint: Constraint): boolean {
  const { price, readings, isExcluded, comparison } = constraint;
  if (price) return product.price !== null && isIn(product.price, price);
  const own = readings.filter(({ category }) => category === product.category);
  if (own.length === 0) return false;
  return own.some((reading) => fits(product, reading, comparison)) !== isExcluded;
}

/** How far a product is from the figures that were named, each as a share of it; 0 is exactly there. */
export function distanceFrom(product: MatchedProduct, constraint: Constraint): number {
  const { price, near, readings } = constraint;
  if (near === undefined) return 0;
  if (price) return product.price === null ? 1 : Math.abs(product.price - near) / Math.max(1, near);
  const distances = readings.flatMap((reading) => {
    if (reading.kind !== 'figure' || reading.category !== product.category) return [];
    const value = product.values[reading.attribute];
    const middle = ((reading.span.from ?? 0) + (reading.span.to ?? 0)) / 2;
    const ends = typeof value === 'number' ? [value] : isRange(value) ? [value.from, value.to] : [];
    return ends.map((end) => Math.abs(end - middle) / Math.max(1, Math.abs(middle)));
  });
  return Math.min(1, ...distances);
}

/** Which of the readings of a constraint a product is found by, the first of its category being 0. */
export function readingPlace(product: MatchedProduct, constraint: Constraint): number {
  const { readings, comparison } = constraint;
  const own = readings.filter(({ category }) => category === product.category);
  return own.length < 2
    ? 0
    : Math.max(
        0,
        own.findIndex((each) => fits(product, each, comparison)),
      );
}

/**
 * The same constraint with its readings in the order of what products there are: where "white" is a
 * colour of many and the light of a few, the colour is meant first.
 */
export function preferCommon(
  constraint: Constraint,
  products: readonly MatchedProduct[],
): Constraint {
  const { readings, comparison } = constraint;
  if (readings.length < 2) return constraint;
  const counts = new Map(
    readings.map((reading) => [
      reading,
      products.filter(
        (product) => product.category === reading.category && fits(product, reading, comparison),
      ).length,
    ]),
  );
  const count = (reading: Reading) => counts.get(reading) ?? 0;
  return { ...constraint, readings: readings.toSorted((a, b) => count(b) - count(a)) };
}
