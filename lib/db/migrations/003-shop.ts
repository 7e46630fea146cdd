import { sql } from 'kysely';
import type { Migration } from './migration';

export const shopMigration: Migration = {
  name: '003-shop',
  async up(schema) {
    await schema
      .createTable('secrets')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('marks')
      .addColumn('name', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('stock')
      .addColumn('sku', 'text', (column) => column.primaryKey().notNull())
      .addColumn('available', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      // Whatever the code does, no more is sold than there is.
      .addCheckConstraint('stock_not_negative', sql`available >= 0`)
      .execute();
    await schema
      .createTable('carts')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('currency', 'text', (column) => column.notNull())
      .addColumn('country', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema.createIndex('carts_changed_at').on('carts').column('changed_at').execute();
    await schema
      .createTable('cart_lines')
      .addColumn('cart', 'text', (column) =>
        column.notNull().references('carts.id').onDelete('cascade'),
      )
      .addColumn('sku', 'text', (column) => column.notNull())
      .addColumn('quantity', 'integer', (column) => column.notNull())
      .addColumn('seen_amount', 'bigint', (column) => column.notNull())
      .addColumn('seen_currency', 'text', (column) => column.notNull())
      .addColumn('added_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('cart_lines_key', ['cart', 'sku'])
      .addCheckConstraint('cart_lines_quantity', sql`quantity > 0`)
      .execute();
    await schema
      .createTable('orders')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('number', 'text', (column) => column.notNull().unique())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('cart', 'text')
      // One cart has one open checkout at most, however often it is clicked.
      .addColumn('open_cart', 'text', (column) => column.unique())
      .addColumn('attempt', 'text', (column) => column.notNull().unique())
      .addColumn('contents', 'text', (column) => column.notNull())
      .addColumn('request', 'text', (column) => column.notNull())
      .addColumn('session', 'text', (column) => column.unique())
      .addColumn('session_url', 'text')
      .addColumn('session_ends_at', 'bigint', (column) => column.notNull())
      .addColumn('payment_intent', 'text', (column) => column.unique())
      .addColumn('is_awaiting', 'integer', (column) => column.notNull())
      .addColumn('is_frozen', 'integer', (column) => column.notNull())
      .addColumn('is_live', 'integer', (column) => column.notNull())
      .addColumn('currency', 'text', (column) => column.notNull())
      .addColumn('subtotal', 'bigint', (column) => column.notNull())
      .addColumn('discount', 'bigint')
      .addColumn('shipping', 'bigint')
      .addColumn('tax', 'bigint')
      .addColumn('total', 'bigint')
      .addColumn('refunded', 'bigint', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('waived_at', 'bigint')
      .addColumn('email', 'text')
      .addColumn('name', 'text')
      .addColumn('phone', 'text')
      .addColumn('address', 'text')
      .addColumn('carrier', 'text')
      .addColumn('tracking', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('paid_at', 'bigint')
      .addColumn('fulfilled_at', 'bigint')
      .addColumn('ended_at', 'bigint')
      .addColumn('erased_at', 'bigint')
      .addColumn('link_epoch', 'integer', (column) => column.notNull())
      .addCheckConstraint('orders_refunded', sql`refunded >= 0`)
      .execute();
    await schema
      .createIndex('orders_state')
      .on('orders')
      .columns(['state', 'created_at'])
      .execute();
    await schema
      .createTable('order_lines')
      .addColumn('order_id', 'text', (column) => column.notNull().references('orders.id'))
      .addColumn('sku', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('good', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('quantity', 'integer', (column) => column.notNull())
      .addColumn('unit_amount', 'bigint', (column) => column.notNull())
      .addColumn('file', 'text')
      .addColumn('hold', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('order_lines_key', ['order_id', 'sku'])
      .addCheckConstraint('order_lines_quantity', sql`quantity > 0 and unit_amount >= 0`)
      .execute();
    await schema
      .createTable('order_events')
      .addColumn('order_id', 'text', (column) => column.notNull().references('orders.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('detail', 'text')
      .addPrimaryKeyConstraint('order_events_key', ['order_id', 'number'])
      .execute();
    await schema
      .createTable('refunds')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('order_id', 'text', (column) => column.notNull().references('orders.id'))
      .addColumn('amount', 'bigint', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('disputes')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('order_id', 'text', (column) => column.notNull().references('orders.id'))
      .addColumn('amount', 'bigint', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('stripe_events')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('downloads')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('order_id', 'text', (column) => column.notNull().references('orders.id'))
      .addColumn('sku', 'text', (column) => column.notNull())
      .addColumn('file', 'text', (column) => column.notNull())
      .addColumn('used', 'integer', (column) => column.notNull())
      .addColumn('most', 'integer', (column) => column.notNull())
      .addColumn('ends_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('downloads_line', ['order_id', 'sku'])
      .addCheckConstraint('downloads_counted', sql`used >= 0 and used <= most`)
      .execute();
    await schema
      .createTable('outbox')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('sent_at', 'bigint')
      .addColumn('given_up_at', 'bigint')
      .addColumn('error', 'text')
      .execute();
    await schema.createIndex('outbox_due').on('outbox').columns(['sent_at', 'due_at']).execute();
  },
};
