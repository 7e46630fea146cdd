/** An entry of a header such as `Accept` or `Accept-Language`. */
export interface Weighed {
  /** In small letters. */
  readonly name: string;
  /** From 0, which is a refusal, to 1. */
  readonly weight: number;
}

/** The entries of a header of RFC 9110 §12.4.2, as they stand; one that cannot be read is a refusal. */
export function readWeighed(header: string): Weighed[] {
  return header
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      const figure = weight === undefined ? 1 : Number(weight.slice(2));
      return { name, weight: figure >= 0 && figure <= 1 ? figure : 0 };
    });
}

/**
 * Whether an `Accept` header (RFC 9110 §12.5.1) would rather have one type than another. The first must
 * be named itself, as a browser or a program that takes anything is given the second; of two that weigh
 * the same the first is sent, for whoever names it can read it.
 */
export function prefers(accept: string | null, type: string, other: string): boolean {
  const ranges = readWeighed(accept ?? '');
  const weightOf = (name: string) => ranges.find((range) => range.name === name)?.weight;
  const weight = weightOf(type) ?? 0;
  const family = `${other.split('/', 1)[0]}/*`;
  const otherWeight = weightOf(other) ?? weightOf(family) ?? weightOf('*/*') ?? 0;
  return weight > 0 && weight >= otherWeight;
}
