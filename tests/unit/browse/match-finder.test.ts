import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchFinder, readAnswers } from '@/lib/browse/match-finder';
import { matchesFilter } from '@/lib/content/filters/match-product';
import { readFilter } from '@/lib/content/filters/read-filter';
import { type Finder, FinderSchema } from '@/lib/content/schema/finder';
import { browsedAs, FACETS, type Priced, someProducts } from './scenes';

const question = (id: string, ...filters: readonly string[]) => ({
  id,
  question: `${id}?`,
  answers: filters.map((filter, index) => ({
    id: `a${index}`,
    label: filter || 'No matter',
    filter,
    ...(filter ? { because: `it passes ${filter}` } : {}),
  })),
});

const FINDER: Finder = FinderSchema.parse({
  title: 'Find it',
  lead: 'Some questions.',
  questions: [
    question('form', 'form=round', 'form=square', 'form=rare', ''),
    question('cord', 'cordless=yes', 'cordless=no', ''),
    question('heavy', 'weight_to=4', 'weight_from=8', ''),
    question('money', 'price_to=6', ''),
  ],
});

const someAnswers = fc
  .record(
    Object.fromEntries(
      FINDER.questions.map(({ id, answers }) => [
        id,
        fc.constantFrom(undefined, 'nonsense', ...answers.map((answer) => answer.id)),
      ]),
    ),
  )
  .map((chosen) => {
    const search = new URLSearchParams();
    for (const [id, answer] of Object.entries(chosen)) if (answer) search.set(id, answer);
    return search;
  });

const best = (products: readonly Priced[]) =>
  products
    .toSorted((a, b) => b.score - a.score)
    .map((product) => ({ ...browsedAs(product), slug: product.slug }));

it('what fits satisfies every answer that was not left out, and as few as can be are left out', () => {
  fc.assert(
    fc.property(someProducts, someAnswers, (given, search) => {
      const products = best(given);
      const chosen = readAnswers(FINDER, search);
      const result = matchFinder(chosen, products, FACETS, 'USD');
      const asking = chosen.filter(({ answer }) => answer.filter !== '');
      const kept = asking.slice(0, asking.length - result.dropped.length);
      expect(result.dropped).toEqual(asking.slice(kept.length));
      const fits = (answers: typeof asking) =>
        products.filter((product) =>
          answers.every(({ answer }) =>
            matchesFilter(product, readFilter(answer.filter, FACETS, 'USD')),
          ),
        );
      const expected = fits(kept).map(({ slug }) => slug);
      expect(result.fitting.map(({ slug }) => slug)).toEqual(expected.slice(0, 6));
      expect(result.total).toBe(expected.length);
      if (result.dropped.length > 0) {
        expect(fits(asking.slice(0, kept.length + 1))).toEqual([]);
      }
      // The page with filters shows the same.
      expect(products.filter((one) => matchesFilter(one, result.filter))).toHaveLength(
        result.total,
      );
    }),
  );
});

it('each product has the reasons of the answers that it satisfies, and of no other', () => {
  fc.assert(
    fc.property(someProducts, someAnswers, (given, search) => {
      const products = best(given);
      const chosen = readAnswers(FINDER, search);
      const { fitting, near } = matchFinder(chosen, products, FACETS, 'USD');
      for (const { slug, because } of [...fitting, ...near]) {
        const product = products.find((one) => one.slug === slug);
        const reasons = chosen.flatMap(({ answer }) => {
          const filter = readFilter(answer.filter, FACETS, 'USD');
          const isMet = product && answer.because && matchesFilter(product, filter);
          return isMet ? [answer.because] : [];
        });
        expect(because).toEqual(reasons);
      }
    }),
  );
});

it('there are three products at least where the category has as many, six at most, each once', () => {
  fc.assert(
    fc.property(someProducts, someAnswers, (given, search) => {
      const chosen = readAnswers(FINDER, search);
      const { fitting, near } = matchFinder(chosen, best(given), FACETS, 'USD');
      const slugs = [...fitting, ...near].map(({ slug }) => slug);
      expect(slugs.length).toBeGreaterThanOrEqual(Math.min(3, given.length));
      expect(slugs.length).toBeLessThanOrEqual(6);
      expect(new Set(slugs).size).toBe(slugs.length);
    }),
  );
});

it('what is no answer is none', () => {
  expect(readAnswers(FINDER, new URLSearchParams('form=a9&cord=&nobody=a0'))).toEqual([]);
  const answers = readAnswers(FINDER, new URLSearchParams('cord=a1&form=a0&form=a1'));
  expect(answers.map(({ answer }) => answer.filter)).toEqual(['form=square', 'cordless=no']);
});
