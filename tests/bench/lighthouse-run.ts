import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { type Measurement, readFigures } from '@/tests/bench/lighthouse-figures';
import type { Template } from '@/tests/support/templates';

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (!address || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/**
 * Loads a page once in a browser of its own and reads what Lighthouse says of it.
 * @param executablePath the browser, started anew.
 * @throws Error where the page does not load.
 */
export async function measureOnce(
  url: string,
  template: Template,
  executablePath: string,
): Promise<Measurement> {
  const port = await freePort();
  const args = [...ARGS, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const answer = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
      ignoreStatusCode: template === 'missing',
    });
    if (!answer) throw new Error(`Lighthouse says nothing of ${url}.`);
    return readFigures(answer.lhr, template);
  } finally {
    await browser.close();
  }
}
