import { describe, expect, test } from 'vitest';
import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allPages,
  allProducts,
  getCategoryOrThrow,
  getMerchants,
  getSite,
} from '@/lib/content/library';
import { withText } from '@/lib/content/read-text';
import { overallScore } from '@/lib/content/score';

const paths = (items: readonly { readonly path: string }[]) => items.map(({ path }) => path).sort();

describe('the content that the build made', () => {
  test('has every page of the launch', () => {
    expect(paths(allProducts())).toEqual(
      expect.arrayContaining([
        '/reviews/1more-triple-driver-in-ear',
        '/reviews/bowers-wilkins-px7',
        '/reviews/hyperx-cloud-stinger',
        '/reviews/logitech-g-pro',
        '/reviews/razer-blackshark-v2',
        '/reviews/sony-wh-1000xm4',
        '/reviews/steelseries-arctis-7p',
      ]),
    );
    expect(paths(allLists())).toEqual(
      expect.arrayContaining(['/best/headphones', '/best/headsets']),
    );
    expect(paths(allCategories())).toEqual(
      expect.arrayContaining(['/categories/headphones', '/categories/headsets']),
    );
    expect(paths(allGuides())).toContain('/guides/headphones-vs-headsets');
    expect(paths(allAuthors())).toContain('/authors/jude');
    expect(paths(allPages())).toEqual(
      expect.arrayContaining(['/about', '/disclosure', '/how-we-test', '/privacy']),
    );
  });

  test('names a home merchant that there is', () => {
    expect(getMerchants().map(({ slug }) => slug)).toContain(getSite().homeMerchant);
  });

  test('gives every product the score that its rubric makes of its parts', () => {
    for (const product of allProducts()) {
      const { rubric } = getCategoryOrThrow(product.category);
      expect(product.score, product.slug).toBe(overallScore(product.scores, rubric));
      expect(product.score, product.slug).toBeGreaterThan(0);
    }
  });

  test('holds the compiled text of every page, without its fields', () => {
    for (const { body, bodyRaw, description } of [
      ...allProducts().map((product) => withText('product', product)),
      ...allLists().map((list) => withText('list', list)),
      ...allGuides().map((guide) => withText('guide', guide)),
    ]) {
      expect(body).toContain('jsx');
      expect(body).not.toContain(description);
      expect(bodyRaw).not.toMatch(/^---/);
    }
  });
});
