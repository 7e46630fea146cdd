import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The folder of the newest local `initdb` and `postgres`, or null. */
export function findPostgresBinaries(): string | null {
  const packaged = existsSync(DEBIAN_FOLDER)
    ? readdirSync(DEBIAN_FOLDER)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => path.join(DEBIAN_FOLDER, version, 'bin'))
    : [];
  const folders = [...packaged, ...(process.env.PATH ?? '').split(path.delimiter)];
  const hasBoth = (folder: string) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program)));
  return folders.find(hasBoth) ?? null;
}

/** PostgreSQL refuses to run as root, so root hands it to its own user, or to nobody. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  const account = ['postgres:', 'nobody:']
    .map((name) => accounts.find((line) => line.startsWith(name)))
    .find((line) => line !== undefined);
  const [, , uid, gid] = account?.split(':') ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error('The PostgreSQL server ended at once');
    const client = new pg.Client(url);
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.end();
    } catch {
      await sleep(50);
    }
  }
  throw new Error('The PostgreSQL server did not start within 10 s');
}

/**
 * Ends the server when our end of the pipe closes, even if this process is killed, and deletes what
 * it holds unless told "keep" before.
 */
const KEEPER = `folder=$1; shift
"$@" & server=$!
read -r word
kill -INT $server 2>/dev/null
wait $server
[ "$word" = keep ] || rm -rf "$folder"`;

export interface PostgresServer {
  /** Of its maintenance database, as a user who may do everything. */
  readonly url: string;
  /** Stops it at once, which ends all connections; what it holds stays. */
  stop(): Promise<void>;
  /** Starts it again on the same port, with what it holds. */
  start(): Promise<void>;
  /** Stops it and deletes what it holds. */
  remove(): Promise<void>;
}

/**
 * Starts a private server on a loopback port and in a temporary folder.
 * @param isDurable false skips its syncs to the disk: quicker, and it does not survive a power cut.
 */
export async function startPostgres(
  binaries: string,
  options: { isDurable: boolean },
): Promise<PostgresServer> {
  const user = serverUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-postgres-'));
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const spawnOptions = { ...user, cwd: folder };
  const initArgs = ['-D', data, '-U', 'topshelf', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
  execFileSync(path.join(binaries, 'initdb'), initArgs, { ...spawnOptions, stdio: 'pipe' });
  const port = await freePort();
  const url = `postgres://topshelf@127.0.0.1:${port}/postgres`;
  const flags = [`fsync=${options.isDurable ? 'on' : 'off'}`, `unix_socket_directories=${folder}`];
  const listen = ['listen_addresses=127.0.0.1', `port=${port}`, 'max_connections=100'];
  const args = ['-D', data, ...[...flags, ...listen].flatMap((flag) => ['-c', flag])];
  let keeper: ChildProcess | undefined;

  const start = async () => {
    const command = [path.join(binaries, 'postgres'), ...args];
    keeper = spawn('sh', ['-c', KEEPER, 'keeper', folder, ...command], {
      ...spawnOptions,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await waitUntilReady(url, keeper);
  };
  const end = async (word: string) => {
    const running = keeper;
    keeper = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.stdin?.end(word);
    await ended;
  };
  const stop = () => end('keep\n');
  const remove = async () => {
    await end('');
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return { url, start, stop, remove };
}
