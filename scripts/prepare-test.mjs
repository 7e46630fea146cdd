import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { buildGermanSite } from './german-site.mjs';
import { install } from './install.mjs';
import { findPostgres } from './postgres.mjs';
import { exitOnFailure, step } from './steps.mjs';

try {
  await install();
  await ensureBrowser();
  await build();
  await buildGermanSite();
  await step('Looking for PostgreSQL', async () => findPostgres() ?? 'none: its tests are skipped');
} catch (error) {
  exitOnFailure(error);
}
