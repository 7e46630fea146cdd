import type { Migration } from './migration';

export const indexNowMigration: Migration = {
  name: '004-index-now',
  async up(schema) {
    await schema
      .createTable('index_now')
      .addColumn('path', 'text', (column) => column.primaryKey().notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .execute();
  },
};
