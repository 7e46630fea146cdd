import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import next from 'next';
import { loopback } from '@/lib/changes/loopback';
import { readSiteUrl } from '@/lib/content/read-site-url';
import { createId } from '@/lib/core/ids';
import { FRONT_DOOR_MARK } from '@/lib/platform/client-address';
import { adoptSettings, type Env, getEnv } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { runStopHooks } from '@/lib/platform/on-stop';
import { announceStandIns } from '@/server/announce-stand-ins';
import { loadDirectRoutes } from '@/server/answer-directly';
import { startDemo } from '@/server/demo';
import { startDemoShop } from '@/server/demo-shop';
import { createFrontDoor } from '@/server/front-door';
import { stopGracefully } from '@/server/graceful-stop';
import { readInertReferences } from '@/server/inert-references';
import type { Lifecycle } from '@/server/lifecycle';
import { watchParent } from '@/server/watch-parent';

// The loader of TypeScript turns them on for everything: Next's own chunks would then keep the text of all
// their sources in memory, more than all content.
process.setSourceMapsEnabled(false);

/** One Ctrl-C can arrive twice, from the terminal and from npm; within this many milliseconds. */
const ONE_KEYSTROKE = 300;

type NextApp = ReturnType<typeof next>;

function listen(server: Server, { HOST, PORT }: Env): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, HOST, () => resolve(server.address() as AddressInfo));
  });
}

function explain(error: unknown, { PORT }: Pick<Env, 'PORT'>): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${PORT} is in use. Set PORT to another one.`;
  if (code === 'EACCES') return `Port ${PORT} is not open to this user. Set PORT to another one.`;
  return error instanceof Error ? error.message : String(error);
}

/**
 * The first signal stops gracefully, another one at once. Where npm was told to end in place of the
 * server, nobody is left to wait for a drain.
 */
function stopWhenTold(server: Server, lifecycle: Lifecycle, env: Env, app: () => NextApp): void {
  let toldAt: number | undefined;
  const close = async (): Promise<void> => {
    await app().close();
    await runStopHooks();
  };
  const stop = (drainMilliseconds: number): void => {
    toldAt = performance.now();
    stopGracefully({ server, lifecycle, drainMilliseconds, close }).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('The stop failed', { error });
        process.exit(1);
      },
    );
  };
  const onSignal = (): void => {
    if (toldAt === undefined) stop(lifecycle.phase === 'serving' ? env.DRAIN_MILLISECONDS : 0);
    else if (performance.now() - toldAt > ONE_KEYSTROKE) process.exit(1);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  if (env.npm_lifecycle_event) watchParent(() => toldAt === undefined && stop(0));
}

/** The address at which this machine itself reaches a server that listens on `host`. */
function ownHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

const originOf = (host: string, port: number) =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

async function start(env: Env): Promise<void> {
  const dir = process.cwd();
  const lifecycle: Lifecycle = { phase: 'starting' };
  // Requests that arrive while Next gets ready wait for it.
  const { promise: prepared, resolve: setPrepared } = Promise.withResolvers<NextApp>();
  const siteUrl = await readSiteUrl(path.join(dir, 'content'), env.SITE_URL);
  const instance = createId('demo');
  const demo = await startDemo(env, siteUrl, instance);
  const demoShop = await startDemoShop(env, siteUrl, instance);
  const server = createFrontDoor({
    siteUrl,
    isHidden: demo.isHidden,
    trustedProxies: env.TRUST_PROXY,
    lifecycle,
    inertReferences: await readInertReferences(dir),
    handle: async (request, response) => (await prepared).getRequestHandler()(request, response),
  });
  const { port } = await listen(server, env);
  await announceStandIns(env, instance, {
    ...demo.standIns,
    ...(demoShop ? { stripe: demoShop.stripe } : {}),
  });
  const hostname = ['0.0.0.0', '::'].includes(env.HOST) ? 'localhost' : env.HOST;
  // Buyers come back to this very server, at whichever port it listens.
  if (demoShop && !env.SITE_URL) adoptSettings({ SITE_URL: originOf(hostname, port) });
  // Next would take upgrades off the server it is given; this one never listens.
  const app = next({ dev: false, dir, hostname, port, httpServer: createServer() });
  stopWhenTold(server, lifecycle, env, () => app);
  await Promise.all([app.prepare(), loadDirectRoutes()]);
  setPrepared(app);
  const origin = originOf(ownHost(env.HOST), port);
  loopback().origin = origin;
  demoShop?.listen(origin);
  if (lifecycle.phase === 'starting') lifecycle.phase = 'serving';
  if (demo.isOn) process.stdout.write('Demo mode: its prices are invented. DEMO=0 turns it off.\n');
  process.stdout.write(`Topshelf is ready at http://${hostname}:${port}\n`);
  if (demoShop?.mails) process.stdout.write(`Mails of the demo shop: ${demoShop.mails}\n`);
}

async function main(): Promise<void> {
  let port = 0;
  try {
    Object.assign(globalThis, { [FRONT_DOOR_MARK]: true });
    const env = getEnv();
    port = env.PORT;
    await start(env);
  } catch (error) {
    process.stderr.write(`${explain(error, { PORT: port })}\n`);
    process.exit(1);
  }
}

await main();
