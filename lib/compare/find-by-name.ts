interface Named {
  readonly slug: string;
  readonly name: string;
}

/** What a name that somebody typed stands for. */
export type FoundByName<Product extends Named> =
  | { readonly is: 'found'; readonly product: Product }
  /** It fits several, of which the shortest names are here. */
  | { readonly is: 'several'; readonly products: readonly Product[] }
  | { readonly is: 'none' };

/** Products that are offered where a name fits several. */
const MOST_OFFERED = 6;
const MOST_LETTERS = 120;

/** Words in small letters without accents and signs. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The product that a name means: the one that has it, by slug or by name, else the one whose name
 * begins its words with all of those typed, or holds them written together.
 */
export function findByName<Product extends Named>(
  typed: string,
  products: readonly Product[],
): FoundByName<Product> {
  const asked = typed.slice(0, MOST_LETTERS).trim();
  const words = wordsOf(asked);
  const whole = words.join('');
  if (whole === '') return { is: 'none' };
  const bySlug = products.find(({ slug }) => slug === asked);
  if (bySlug) return { is: 'found', product: bySlug };
  const named = products.map((product) => ({ product, words: wordsOf(product.name) }));
  const exact = named.filter((each) => each.words.join('') === whole);
  const fits = (name: readonly string[]) =>
    name.join('').includes(whole) ||
    words.every((word) => name.some((each) => each.startsWith(word)));
  const fitting = exact.length > 0 ? exact : named.filter((each) => fits(each.words));
  const [first, ...others] = fitting.toSorted(
    (a, b) => a.product.name.length - b.product.name.length,
  );
  if (!first) return { is: 'none' };
  if (others.length === 0) return { is: 'found', product: first.product };
  const offered = [first, ...others].slice(0, MOST_OFFERED);
  return { is: 'several', products: offered.map(({ product }) => product) };
}
