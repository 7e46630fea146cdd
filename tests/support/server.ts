import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import manifest from '@/package.json' with { type: 'json' };
import { childEnv } from './settings';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What `npm start` calls node with. */
const ENTRY = manifest.scripts.start.split(' ').slice(1);
const PLAIN_NEXT = ['node_modules/next/dist/bin/next', 'start'];
const SETTINGS = { NODE_ENV: 'production', PORT: '0', DRAIN_MILLISECONDS: '0', DEMO: '0' };
const READY_ENTRY = /ready at (http:\/\/\S+)/;
const READY_PLAIN = /Local:\s+(http:\/\/\S+)[\s\S]*Ready in/;
const START_PATIENCE = 30_000;

export interface TestServer {
  /** Where it serves, such as `http://localhost:41234`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** The folder of its database; hand it to another `startServer` to go on with the same one. */
  readonly dataDir: string;
  /** All that it has written so far, to standard output and standard error. */
  logs(): string;
  /** Asks it to end and waits for that. Returns the exit code, or null if a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A new temporary folder unless given; folders made here are removed when the tests end. */
  readonly dataDir?: string;
  /** True for `next start` itself, without the server entry in front. */
  readonly plainNext?: boolean;
  /** Absolute path of the built project; this one unless given. */
  readonly root?: string;
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function makeDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-server-'));
  folders.add(folder);
  return folder;
}

/** The address that the server says it serves at. */
async function readUrl(child: ChildProcess, pattern: RegExp, logs: () => string): Promise<string> {
  const deadline = Date.now() + START_PATIENCE;
  for (;;) {
    const url = pattern.exec(logs())?.[1];
    if (url) return url;
    const isGone = child.exitCode !== null || child.signalCode !== null;
    if (isGone || Date.now() > deadline) throw new Error(`The server is not ready: ${logs()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Starts the built site on a free port and waits until it serves. Whoever starts a server stops it;
 * one that is left is killed when the tests end.
 * @throws Error with what the server wrote, where it does not get ready.
 */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { env = {}, dataDir = makeDataDir(), plainNext = false, root = ROOT } = options;
  if (!existsSync(path.join(root, '.next/BUILD_ID'))) {
    throw new Error('There is no build to start. Run "npm run build" first.');
  }
  const child = spawn(process.execPath, plainNext ? PLAIN_NEXT : ENTRY, {
    cwd: root,
    env: childEnv({ ...SETTINGS, DATA_DIR: dataDir, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  const logs = () => written;
  const url = await readUrl(child, plainNext ? READY_PLAIN : READY_ENTRY, logs).catch(
    async (error: unknown) => {
      await stop('SIGKILL');
      throw error;
    },
  );
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    dataDir,
    logs,
    stop,
    kill: async () => {
      await stop('SIGKILL');
    },
  };
}
