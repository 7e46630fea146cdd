import { clicksMigration } from './001-clicks';
import { offersMigration } from './002-offers';
import { shopMigration } from './003-shop';
import { indexNowMigration } from './004-index-now';
import type { Migration } from './migration';

/** Every migration, the oldest first. New ones are appended. */
export const MIGRATIONS: readonly Migration[] = [
  clicksMigration,
  offersMigration,
  shopMigration,
  indexNowMigration,
];
