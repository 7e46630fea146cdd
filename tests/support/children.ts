import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { childEnv } from './settings';

const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Child {
  readonly process: ChildProcess;
  /** What it has written to standard output so far. */
  output(): string;
  /** Resolves once standard output holds `text`; rejects if the child ends before. */
  untilOutput(text: string): Promise<void>;
  /** Waits for the end: its exit code (null where a signal ended it) and all that it has written. */
  finished(): Promise<{ code: number | null; output: string; errors: string }>;
  /** Sends a signal and waits for the end. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a script of this repository, as the command line does; it is killed at the end of the test. */
export function startScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Child {
  const flags = ['--import', 'tsx', '--conditions=react-server'];
  const child = spawn(process.execPath, [...flags, path.join(ROOT, script), ...args], {
    cwd: ROOT,
    env: childEnv(env),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const kill = async (signal: NodeJS.Signals) => {
    if (hasEnded()) return;
    child.kill(signal);
    await closed;
  };
  onTestFinished(() => kill('SIGKILL'));
  return {
    process: child,
    output: () => output,
    kill,
    async finished() {
      await closed;
      return { code: child.exitCode, output, errors: complaints };
    },
    async untilOutput(text) {
      while (!output.includes(text)) {
        if (hasEnded()) throw new Error(`${script} ended before "${text}": ${complaints}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
