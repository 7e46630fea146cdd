import type { Migration } from './migration';

export const clicksMigration: Migration = {
  name: '001-clicks',
  async up(schema) {
    await schema
      .createTable('clicks')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('page', 'text', (column) => column.notNull())
      .addColumn('product', 'text', (column) => column.notNull())
      .addColumn('merchant', 'text', (column) => column.notNull())
      .addColumn('placement', 'text', (column) => column.notNull())
      .addColumn('list', 'text')
      .addColumn('position', 'integer')
      .addColumn('marketplace', 'text')
      .addColumn('visitor', 'text')
      .execute();
    await schema.createIndex('clicks_day').on('clicks').column('day').execute();
    await schema
      .createTable('click_salts')
      .addColumn('day', 'text', (column) => column.primaryKey().notNull())
      .addColumn('salt', 'text', (column) => column.notNull())
      .execute();
  },
};
