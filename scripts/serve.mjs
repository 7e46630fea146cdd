// Starts the server with limits on its memory, which can only be set before a process begins.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const ARGUMENTS = [
  // The heap grows by halves and not by doubling; what lives briefly is looked through often.
  '--max-semi-space-size=4',
  '--heap-growing-percent=50',
  '--import',
  'tsx',
  'server/main.ts',
];

/** For glibc: threads share two pools, and what is large is given back as soon as it is free. */
const MEMORY = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

const env = { ...MEMORY, ...process.env };
if (process.platform === 'win32') {
  const { status } = spawnSync(process.execPath, ARGUMENTS, { env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
} else {
  // In place of this process, so that signals reach the server.
  process.execve(process.execPath, [process.execPath, ...ARGUMENTS], env);
}
