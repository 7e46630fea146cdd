/** A stretch of numbers, both ends included; in the unit that its attribute declares. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What a product has of an attribute, by the attribute's type: a number in its unit, two of them, yes
 * or no, or the options that it has, in their own order. Text is no value: it can only be read.
 */
export type Value = number | boolean | NumberRange | readonly string[];

/** What a product has, by the ids of attributes; what is not known is not there. */
export type Values = Readonly<Record<string, Value>>;

export const isRange = (value: Value | undefined): value is NumberRange =>
  typeof value === 'object' && 'from' in value;
