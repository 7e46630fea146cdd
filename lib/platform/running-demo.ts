import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isLoopback } from '@/lib/core/loopback';
import type { StandIns } from './stand-ins';

/** Where the demo shop tells which run of the demo mode it belongs to. */
export const INSTANCE_PATH = '/instance';

const FILE = 'demo.json';
/** How long a stand-in on this machine may take to tell who it is, in milliseconds. */
const PATIENCE = 2_000;

/** An origin on this machine: what stands in a file must not send anybody elsewhere. */
const origin = z.url({ protocol: /^http$/ }).refine((text) => {
  const { hostname, href, origin } = new URL(text);
  return isLoopback(hostname) && href === `${origin}/`;
});

const RunningDemoSchema = z.object({
  pid: z.number().int().positive(),
  instance: z.string().min(1),
  amazon: origin,
  shop: origin,
});

/** A server in demo mode, with its process and where its stand-ins serve. */
export type RunningDemo = z.infer<typeof RunningDemoSchema>;

async function read(dataDir: string): Promise<RunningDemo | null> {
  try {
    const text = await readFile(path.join(dataDir, FILE), 'utf8');
    const result = RunningDemoSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    // Not there, or nothing that we wrote.
    return null;
  }
}

/** Leaves word in the folder of data, for commands that are run beside the server. */
export async function announceDemo(dataDir: string, demo: RunningDemo): Promise<void> {
  const draft = path.join(dataDir, `${FILE}.${demo.pid}`);
  await mkdir(dataDir, { recursive: true });
  await writeFile(draft, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, path.join(dataDir, FILE));
}

/** Takes back what `announceDemo` left, unless another server has replaced it. */
export async function withdrawDemo(dataDir: string, instance: string): Promise<void> {
  if ((await read(dataDir))?.instance === instance) await rm(path.join(dataDir, FILE));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whoever serves there now may be somebody else. */
async function isAnswered({ shop, instance }: RunningDemo): Promise<boolean> {
  try {
    const response = await fetch(new URL(INSTANCE_PATH, shop), {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok && (await response.text()) === instance;
  } catch {
    return false;
  }
}

/**
 * The stand-ins of the server that runs in demo mode with this folder of data; null where none does,
 * also where a server that was killed has left word.
 */
export async function findRunningDemo(dataDir: string): Promise<StandIns | null> {
  const demo = await read(dataDir);
  if (!demo || !isAlive(demo.pid) || !(await isAnswered(demo))) return null;
  return { amazon: demo.amazon, shop: demo.shop };
}
