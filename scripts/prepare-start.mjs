import { createServer } from 'node:net';
import process from 'node:process';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { exitOnFailure, StepFailed, shelf, step } from './steps.mjs';

/** Refuses a taken port before anything is built: a build would replace the files of its server. */
async function checkPort() {
  const port = Number(process.env.PORT || 3000);
  const probe = createServer();
  const error = await new Promise((resolve) => {
    probe.once('error', resolve).listen(port, process.env.HOST || '0.0.0.0', () => resolve());
  });
  await new Promise((resolve) => probe.close(resolve));
  if (error?.code === 'EADDRINUSE') {
    throw new StepFailed(`Port ${port} is in use. Set PORT to another one, or stop what uses it.`);
  }
}

async function prepareDatabase() {
  try {
    return (await shelf('migrate')).trim();
  } catch {
    // Pages need no database: the server serves them, and answers 503 where something must be kept.
    return 'not reachable now: pages are served, clicks are refused until it is back';
  }
}

try {
  await checkPort();
  await install();
  await build();
  await step('Preparing the database', prepareDatabase);
} catch (error) {
  exitOnFailure(error);
}
