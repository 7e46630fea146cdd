import { it } from 'vitest';
import { loadWhole } from '@/tests/support/load-whole';
import { lostShapes, markShapes } from './forced-probes';
import { siteForTests } from './site';
const site = siteForTests();
it('dbg', async () => {
  for (const t of ['page', 'home', 'list'] as const) {
  const { page } = await site.openTemplate(t, { width: 768 });
  await loadWhole(page);
  await page.evaluate(markShapes);
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  console.log(t, await lostShapes(page));
  console.log(await page.evaluate(() => [...document.querySelectorAll('[data-shape]')].slice(0, 8).map(e => [e.tagName, e.getAttribute('data-shape'), JSON.stringify(e.getBoundingClientRect()), getComputedStyle(e).borderTopColor])));
  await page.screenshot({ path: `/tmp/vt/dbg-${t}.png`, fullPage: true, animations: 'disabled' });
  }
});
