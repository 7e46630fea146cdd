import { expect, it } from 'vitest';
import { ENDPOINTS } from '@/lib/api/endpoints/all';
import { siteForTests } from './site';

const site = siteForTests();
const PATH = '/docs/api/viewer';
const PATIENCE = { timeout: 20_000 };

it('the viewer shows every address, asks this site alone, and breaks no policy', async () => {
  const { page, problems, requests } = await site.open(PATH);
  const shown = page.locator('#api-viewer .opblock');
  await expect.poll(() => shown.count(), PATIENCE).toBe(ENDPOINTS.length);
  await page.locator('#operations-Site-getSite .opblock-summary-control').click();
  await page.locator('.try-out__btn').click();
  await page.locator('.execute').click();
  const answered = page.locator('.live-responses-table .response-col_status').last();
  await expect.poll(() => answered.textContent(), PATIENCE).toContain('200');
  expect(problems).toEqual([]);
  const { origin } = new URL(page.url());
  const foreign = requests
    .map((request) => request.url())
    .filter((url) => !/^(?:data|blob):/.test(url));
  expect(foreign.filter((url) => !url.startsWith(origin))).toEqual([]);
});

it('without a script the viewer leads to the reference', async () => {
  const { page } = await site.open(PATH, { javaScript: false });
  expect(await page.locator('noscript').count()).toBe(1);
  expect(await page.locator('main nav a[href="/docs/api"]').count()).toBe(1);
});
