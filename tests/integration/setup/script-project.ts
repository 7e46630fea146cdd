import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** A project with our set-up scripts in a folder of its own, with the given files (path → text). */
export function scriptProject(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'topshelf-scripts-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(path.join(ROOT, 'scripts'), path.join(root, 'scripts'), { recursive: true });
  const reporter = 'tests/support/closing-line.ts';
  cpSync(path.join(ROOT, reporter), path.join(root, reporter));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  writeFiles(root, { 'package.json': '{"type":"module"}', ...files });
  return root;
}

/** Writes files (path → text) below a folder. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

export interface Ended {
  readonly status: number | null;
  /** Lines of standard output. */
  readonly lines: readonly string[];
  readonly errors: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a program on Node in a project; it is gone after the test. */
export function startNode(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  // What this run of the tests sets for its own tests must not reach the one inside.
  const { TEST_TALLY, TEST_LONG, VITEST, CHROMIUM_PATH, ...inherited } = process.env;
  const child = spawn(process.execPath, args, { cwd: root, env: { ...inherited, ...env } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status) =>
      resolve({ status, lines: printed.trimEnd().split('\n'), errors }),
    );
  });
  return { child, ended };
}

/** Runs a line of module code in a project. */
export function evaluate(root: string, code: string, env: Readonly<Record<string, string>> = {}) {
  return startNode(root, ['--input-type=module', '--eval', code], env);
}
