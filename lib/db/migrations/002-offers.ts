import { sql } from 'kysely';
import type { Migration } from './migration';

export const offersMigration: Migration = {
  name: '002-offers',
  async up(schema) {
    await schema
      .createTable('offers')
      .addColumn('product', 'text', (column) => column.notNull())
      .addColumn('merchant', 'text', (column) => column.notNull())
      .addColumn('marketplace', 'text', (column) => column.notNull())
      .addColumn('amount', 'bigint')
      .addColumn('currency', 'text', (column) => column.notNull())
      .addColumn('list_amount', 'bigint')
      .addColumn('list_label', 'text')
      .addColumn('saving_percent', 'integer')
      .addColumn('delivery_amount', 'bigint')
      .addColumn('availability', 'text', (column) => column.notNull())
      .addColumn('condition', 'text', (column) => column.notNull())
      .addColumn('seller', 'text')
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('observed_at', 'bigint', (column) => column.notNull())
      .addColumn('show_until', 'bigint', (column) => column.notNull())
      .addColumn('keep_until', 'bigint', (column) => column.notNull())
      .addColumn('deal_kind', 'text')
      .addColumn('deal_ends', 'bigint')
      .addColumn('deal_access', 'text')
      .addColumn('coupon', 'text')
      .addPrimaryKeyConstraint('offers_key', ['product', 'merchant', 'marketplace'])
      // A price that is not known is null, and no list price is made up to lie below it.
      .addCheckConstraint(
        'offers_amounts',
        sql`amount > 0 and list_amount > amount and delivery_amount >= 0`,
      )
      .addCheckConstraint('offers_shown_while_kept', sql`show_until <= keep_until`)
      // What an API gave us is Amazon's: a day is the most that its policy lets it be kept.
      .addCheckConstraint(
        'offers_api_a_day',
        sql`source <> 'api' or keep_until - observed_at <= 86400000`,
      )
      .execute();
    await schema.createIndex('offers_keep_until').on('offers').column('keep_until').execute();
    await schema
      .createTable('price_history')
      .addColumn('product', 'text', (column) => column.notNull())
      .addColumn('merchant', 'text', (column) => column.notNull())
      .addColumn('marketplace', 'text', (column) => column.notNull())
      .addColumn('observed_at', 'bigint', (column) => column.notNull())
      .addColumn('amount', 'bigint', (column) => column.notNull())
      .addColumn('currency', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('price_history_key', [
        'product',
        'merchant',
        'marketplace',
        'observed_at',
      ])
      .addCheckConstraint('price_history_amount', sql`amount > 0`)
      .execute();
    await schema
      .createTable('changes')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('changes_at').on('changes').column('at').execute();
    await schema
      .createTable('jobs')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('owner', 'text')
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('started_at', 'bigint')
      .addColumn('finished_at', 'bigint')
      .addColumn('outcome', 'text')
      .addColumn('message', 'text')
      .addColumn('progress', 'text')
      .execute();
    await schema
      .createTable('quotas')
      .addColumn('account', 'text', (column) => column.primaryKey().notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('used', 'integer', (column) => column.notNull())
      .addColumn('next_at', 'bigint', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('message', 'text')
      .addColumn('since', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('refreshes')
      .addColumn('product', 'text', (column) => column.notNull())
      .addColumn('merchant', 'text', (column) => column.notNull())
      .addColumn('marketplace', 'text', (column) => column.notNull())
      .addColumn('tried_at', 'bigint', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('refreshes_key', ['product', 'merchant', 'marketplace'])
      .execute();
  },
};
