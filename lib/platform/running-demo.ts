import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isLoopback } from '@/lib/core/loopback';
import type { StandIns } from './stand-ins';

/** Where the demo shop and the stand-in for Stripe tell which run of the server they belong to. */
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
  amazon: origin.optional(),
  shop: origin.optional(),
  stripe: origin.optional(),
});

/** A server with stand-ins, its process, and where those serve that it has: for merchants, for Stripe. */
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
async function isAnswered(at: string, instance: string): Promise<boolean> {
  try {
    const response = await fetch(new URL(INSTANCE_PATH, at), {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok && (await response.text()) === instance;
  } catch {
    return false;
  }
}

/** What a server that lives has left word of; null where none lives. */
async function readLiving(dataDir: string): Promise<RunningDemo | null> {
  const demo = await read(dataDir);
  return demo && isAlive(demo.pid) ? demo : null;
}

/**
 * The merchants' stand-ins of the server that runs in demo mode with this folder of data; null where
 * none does, also where a server that was killed has left word.
 */
export async function findRunningDemo(dataDir: string): Promise<StandIns | null> {
  const { instance = '', amazon, shop } = (await readLiving(dataDir)) ?? {};
  if (!amazon || !shop || !(await isAnswered(shop, instance))) return null;
  return { amazon, shop };
}

/** The same of its stand-in for Stripe: its origin on this machine. */
export async function findDemoStripe(dataDir: string): Promise<string | null> {
  const { instance = '', stripe } = (await readLiving(dataDir)) ?? {};
  return stripe && (await isAnswered(stripe, instance)) ? stripe : null;
}
