interface Range {
  readonly type: string;
  readonly weight: number;
}

function readRanges(accept: string): Range[] {
  return accept
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      const figure = weight === undefined ? 1 : Number(weight.slice(2));
      return { type, weight: figure >= 0 && figure <= 1 ? figure : 0 };
    });
}

/**
 * Whether an `Accept` header (RFC 9110 §12.5.1) would rather have one type than another. The first must
 * be named itself, as a browser or a program that takes anything is given the second; of two that weigh
 * the same the first is sent, for whoever names it can read it.
 */
export function prefers(accept: string | null, type: string, other: string): boolean {
  const ranges = readRanges(accept ?? '');
  const weightOf = (name: string) => ranges.find((range) => range.type === name)?.weight;
  const weight = weightOf(type) ?? 0;
  const family = `${other.split('/', 1)[0]}/*`;
  const otherWeight = weightOf(other) ?? weightOf(family) ?? weightOf('*/*') ?? 0;
  return weight > 0 && weight >= otherWeight;
}
