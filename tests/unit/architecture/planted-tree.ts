import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** A project of our shape in a folder of its own, with the given files (path → text). */
export function plantTree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'topshelf-planted-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(path.join(ROOT, 'tsconfig.json'), path.join(root, 'tsconfig.json'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** Runs a program of the project on Node and returns how it ended and what it printed. */
export function runNode(args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status, printed: `${stdout}${stderr}` };
}

/** Runs the architecture check on a planted project. */
export function checkArchitecture(root: string, ...args: string[]) {
  return runNode([path.join(ROOT, 'scripts/architecture.mjs'), '--root', root, ...args], root);
}
