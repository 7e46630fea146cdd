// Plain JavaScript for Node 20: it runs before the project's own runtime is installed.
import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export const ROOT = path.resolve(import.meta.dirname, '..');
/** Where the project keeps what it derives: build stamps, logs of steps, locks. */
export const WORK = path.join(ROOT, '.topshelf');

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step, saying what it does, that it is still at it, and how long it took. */
export async function step(title, work) {
  const start = performance.now();
  console.log(`▸ ${title}`);
  const still = setInterval(() => console.log(`  … still at it, ${seconds(start)}`), 15_000);
  try {
    const note = await work();
    console.log(`✓ ${title}${note ? ` (${note})` : ''}  ${seconds(start)}`);
  } finally {
    clearInterval(still);
  }
}

/** What every program gets: contentlayer trusts PWD above its real folder, and nothing phones home. */
export const ENV = { ...process.env, PWD: ROOT, NEXT_TELEMETRY_DISABLED: '1' };

/** A failure that has been explained to the reader already, or carries its explanation. */
export class StepFailed extends Error {}

/** Ends the program with the failure's message alone where it is one of ours. */
export function exitOnFailure(error) {
  console.error(error instanceof StepFailed ? `✗ ${error.message}` : error);
  process.exit(1);
}

/**
 * Runs a program quietly, keeping what it prints; shows the end of it when the program fails.
 * `loud` passes everything through as it comes; `cwd` is the folder to run in, the root by default.
 */
export function run(program, args, { loud = false, env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...ENV, PWD: cwd, ...env },
      stdio: loud ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        printed = (printed + text).slice(-20_000);
      });
    }
    child.on('error', (error) => reject(new StepFailed(`${program}: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(printed);
      if (printed) console.error(printed.trimEnd());
      reject(new StepFailed(`${[program, ...args].join(' ')} ended with ${signal ?? code}`));
    });
  });
}

/** The project's pinned runtime, installed by the package `node`. */
export const NODE = path.join(ROOT, 'node_modules', '.bin', 'node');

/** Path of a program that an installed package brings. */
export const tool = (name) => path.join(ROOT, 'node_modules', '.bin', name);

/** A command of the publisher's command line. */
export const shelf = (...args) => run(NODE, ['--import', 'tsx', 'cli/main.ts', ...args]);

function isAlive(pid) {
  if (pid < 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that holds a lock; undefined when the lock has just been released. */
function ownerOf(file) {
  try {
    // A crash of the machine can leave the file empty; -1 is no process.
    return Number(readFileSync(file, 'utf8')) || -1;
  } catch {
    return undefined;
  }
}

/** Puts a file in a place where there is none, whole; says whether it did. */
function placeAt(file, from) {
  try {
    linkSync(from, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a process that is gone. */
function breakLock(file) {
  const moved = `${file}.broken-${process.pid}`;
  try {
    renameSync(file, moved);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  // Another start can have broken the lock before us, and then this one is its own: it gets it back.
  if (isAlive(ownerOf(moved))) placeAt(file, moved);
  rmSync(moved);
}

/** Holds one lock while working, so that two starts at once do not write the same build. */
export async function withLock(name, work) {
  mkdirSync(WORK, { recursive: true });
  const file = path.join(WORK, `${name}.lock`);
  const mine = `${file}.${process.pid}`;
  // Written before it is put in its place: a lock that is still empty would look like a dead one.
  writeFileSync(mine, String(process.pid));
  try {
    for (let said = false; !placeAt(file, mine); ) {
      const owner = ownerOf(file);
      if (owner === undefined) continue;
      if (!isAlive(owner)) {
        breakLock(file);
        continue;
      }
      if (!said) console.log(`▸ Waiting for another start (process ${owner}) to finish`);
      said = true;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } finally {
    rmSync(mine);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
