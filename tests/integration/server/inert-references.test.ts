import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readInertReferences } from '@/server/inert-references';

const manifestIn = (root: string, route: string) =>
  path.join(root, '.next/server/app', `${route}_client-reference-manifest.js`);

const NEXT = '[project]/node_modules/next/dist/esm/client/components/layout-router.js';

/** A folder with a build of the given routes, each with the ids of its client components. */
function buildWith(routes: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const root = mkdtempSync(path.join(tmpdir(), 'topshelf-inert-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [route, ids] of Object.entries(routes)) {
    const modules = Object.entries(ids).map(([name, id]) => [name, { id }]);
    const manifest = JSON.stringify({ clientModules: Object.fromEntries(modules) });
    const file = manifestIn(root, route);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `globalThis.__RSC_MANIFEST["/${route}"] = ${manifest};`);
  }
  return root;
}

it('the build of this project names client components of Next and the error pages alone', async () => {
  const inert = await readInertReferences(process.cwd());
  expect(inert.size).toBeGreaterThan(3);
});

it('what the project itself runs in the browser is not taken for something inert', async () => {
  const root = buildWith({
    '(site)/page': { [NEXT]: 1, '[project]/app/error.tsx': 2 },
    'cart/page': { [NEXT]: 1, '[project]/components/shop/cart.tsx': 3 },
  });
  expect(await readInertReferences(root)).toEqual(new Set(['1', '2']));
});

it('a project within a larger one has the same inert components', async () => {
  const within = (name: string) => name.replace('[project]/', '[project]/sites/shop/');
  const root = buildWith({
    a: { [within(NEXT)]: 1, [within('[project]/app/error.tsx')]: 2 },
    b: { [within('[project]/components/shop/cart.tsx')]: 3 },
  });
  expect(await readInertReferences(root)).toEqual(new Set(['1', '2']));
});

it('a number that stands for both is not inert', async () => {
  const root = buildWith({
    a: { [NEXT]: 1 },
    b: { '[project]/node_modules/@tanstack/react-query/build/index.js': 1 },
  });
  expect(await readInertReferences(root)).toEqual(new Set());
});

it('a build that cannot be read has nothing inert, and the log says so', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => write.mockRestore());
  const root = buildWith({ a: { [NEXT]: 1 }, b: {} });
  writeFileSync(manifestIn(root, 'b'), 'globalThis.__RSC_MANIFEST["/b"] = {"broken');
  expect(await readInertReferences(root)).toEqual(new Set());
  expect(String(write.mock.calls[0]?.[0])).toContain('pages keep all scripts');
});

it('without a build nothing is inert', async () => {
  expect(await readInertReferences(path.join(buildWith({}), 'nowhere'))).toEqual(new Set());
});
