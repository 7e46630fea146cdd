export type Encoding = 'br' | 'gzip' | 'identity';

/** Best first; among equal weights the first wins. */
const SUPPORTED = ['br', 'gzip'] as const;

/**
 * The encoding to answer in, by the weights of an `Accept-Encoding` header (RFC 9110 §12.5.3).
 * A missing header gets plain bytes, and so does one that refuses everything we can send.
 */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity';
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = SUPPORTED.filter((name) => weightOf(name) > 0).sort(
    (a, b) => weightOf(b) - weightOf(a),
  );
  // Plain bytes are always acceptable unless weighed, and then only a higher weight prefers them.
  const plain = weights.get('identity') ?? 0;
  return best && weightOf(best) >= plain ? best : 'identity';
}
