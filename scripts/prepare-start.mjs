import { build } from './build.mjs';
import { install } from './install.mjs';
import { exitOnFailure, shelf, step } from './steps.mjs';

async function prepareDatabase() {
  try {
    return (await shelf('migrate')).trim();
  } catch {
    // Pages need no database: the server serves them, and answers 503 where something must be kept.
    return 'not reachable now: pages are served, clicks are refused until it is back';
  }
}

try {
  await install();
  await build();
  await step('Preparing the database', prepareDatabase);
} catch (error) {
  exitOnFailure(error);
}
