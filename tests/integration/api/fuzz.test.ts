import { expect, it, onTestFinished } from 'vitest';
import { sequenceOf } from '@/demo/chance';
import { buildDocument } from '@/lib/api/openapi/build-document';
import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allProducts,
  getMerchants,
  getSite,
} from '@/lib/content/library';
import { createAnswerCheck } from '@/tests/support/api/check-answer';
import { createFuzz } from '@/tests/support/api/fuzz-requests';
import { temporaryFolder } from '@/tests/support/databases';
import { seedPrices } from '@/tests/support/offers-seed';
import { startServer } from '@/tests/support/server';
import { settings } from '@/tests/support/settings';

const REQUESTS = settings.isLong ? 6_000 : 600;
const AT_ONCE = 8;

it(`${REQUESTS} requests over all parameters give documented answers alone, and no failure`, async () => {
  const dataDir = temporaryFolder();
  await seedPrices(dataDir, Date.now());
  const server = await startServer({ dataDir, env: { API_PER_MINUTE: '10000000' } });
  onTestFinished(async () => void (await server.stop()));
  const check = createAnswerCheck(buildDocument(getSite()) as never);
  const of = (all: readonly { readonly slug: string }[]) => all.map(({ slug }) => slug);
  const [products, categories, authors] = [allProducts(), allCategories(), allAuthors()].map(of);
  const slugs = {
    products: products ?? [],
    product: products ?? [],
    items: products ?? [],
    lists: of(allLists()),
    guides: of(allGuides()),
    categories: categories ?? [],
    category: categories ?? [],
    authors: authors ?? [],
    author: authors ?? [],
    merchant: of(getMerchants()),
  };
  const cursors: string[] = [];
  const next = createFuzz(check.operations, slugs, cursors, sequenceOf('api'));
  const statuses = new Map<number, number>();
  const asked = new Map<string, number>();
  let left = REQUESTS;

  async function drive(): Promise<void> {
    while (left > 0) {
      left -= 1;
      const { path, target, headers } = next();
      const answer = await fetch(server.url + target, { headers });
      const body = await answer.text();
      expect(
        check.faultsOf(path, answer, body),
        `${target} ${JSON.stringify(headers)} ${body.slice(0, 300)}`,
      ).toEqual([]);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 200) asked.set(path, (asked.get(path) ?? 0) + 1);
      const cursor = /"next":"([A-Za-z0-9_-]+)"/.exec(body)?.[1];
      if (cursor && cursors.length < 50) cursors.push(cursor);
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, drive));
  for (const status of [200, 304, 400, 404, 406]) {
    expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0);
  }
  expect([...asked.keys()].toSorted()).toEqual(check.operations.map(({ path }) => path).toSorted());
  expect(server.logs()).not.toContain('"level":"error"');
});
